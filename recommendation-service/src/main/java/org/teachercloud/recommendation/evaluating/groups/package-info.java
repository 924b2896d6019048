/** Whether the people of every group are served about as well as all together. */
package org.teachercloud.recommendation.evaluating.groups;

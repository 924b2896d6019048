/** What a learner says of what was recommended to her. */
package org.teachercloud.recommendation.feedback;

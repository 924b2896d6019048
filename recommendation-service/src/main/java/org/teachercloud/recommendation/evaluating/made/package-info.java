/** Histories, people and texts that are made up, the same for the same numbers. */
package org.teachercloud.recommendation.evaluating.made;

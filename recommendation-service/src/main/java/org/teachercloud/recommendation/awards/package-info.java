/** What can be earned, what it asks for, and what of that a learner has earned. */
package org.teachercloud.recommendation.awards;

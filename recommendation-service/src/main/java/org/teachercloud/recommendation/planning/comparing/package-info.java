/** What changed from one plan to the next, each with its one reason. */
package org.teachercloud.recommendation.planning.comparing;

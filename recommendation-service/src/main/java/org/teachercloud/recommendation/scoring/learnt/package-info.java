/** The learnt model as it is served, and whether it has earned that. */
package org.teachercloud.recommendation.scoring.learnt;

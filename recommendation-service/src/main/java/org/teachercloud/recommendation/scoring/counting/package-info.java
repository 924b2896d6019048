/** How many people took one item after another, and how closely. */
package org.teachercloud.recommendation.scoring.counting;

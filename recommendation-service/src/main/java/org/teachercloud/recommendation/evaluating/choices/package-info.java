/** How good the choice of a path is: against exact solutions, and by the rules it must keep. */
package org.teachercloud.recommendation.evaluating.choices;

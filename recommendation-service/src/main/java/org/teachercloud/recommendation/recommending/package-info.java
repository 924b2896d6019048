/** The answer to "what next?": the best items that she may take now, with honest reasons. */
package org.teachercloud.recommendation.recommending;

/** A fair share of what is shown for those whom the order by relevance alone leaves behind. */
package org.teachercloud.recommendation.fairness;

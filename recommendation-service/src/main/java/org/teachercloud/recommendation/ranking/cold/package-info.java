/** How items are scored that nobody took. */
package org.teachercloud.recommendation.ranking.cold;

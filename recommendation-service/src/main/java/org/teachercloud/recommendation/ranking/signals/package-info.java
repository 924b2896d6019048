/** What speaks for each candidate. */
package org.teachercloud.recommendation.ranking.signals;

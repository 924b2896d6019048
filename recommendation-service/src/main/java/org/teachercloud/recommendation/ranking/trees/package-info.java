/** Decision trees that ask one question a level, grown by gradient boosting. */
package org.teachercloud.recommendation.ranking.trees;

/** Why a recommendation is there, from what really moved its score. */
package org.teachercloud.recommendation.recommending.reasons;

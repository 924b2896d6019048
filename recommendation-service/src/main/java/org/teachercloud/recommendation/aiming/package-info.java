/** Which standards a learner is on her way to, for whoever recommends. */
package org.teachercloud.recommendation.aiming;

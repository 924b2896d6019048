/** Learners' ways while facts are applied to them, many in one statement. */
package org.teachercloud.recommendation.history.ways;

/** Which steps make a path, and in which order: pure computation, without a clock or a database. */
package org.teachercloud.recommendation.choosing;

/** Learns from all histories which item follows: closed-form linear weights on a native BLAS. */
package org.teachercloud.recommendation.training;

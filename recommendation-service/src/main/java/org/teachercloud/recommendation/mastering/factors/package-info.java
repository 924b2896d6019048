/** Logistic performance factors, learnt from everybody's tries. */
package org.teachercloud.recommendation.mastering.factors;

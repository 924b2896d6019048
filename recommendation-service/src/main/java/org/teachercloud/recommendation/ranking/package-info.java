/** The learned second stage: trees that put the first stage's best candidates in order. */
package org.teachercloud.recommendation.ranking;

/** The copy of the standards of teaching, and of which resources serve them. */
package org.teachercloud.recommendation.standards;

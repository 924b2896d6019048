/** Writes a path down: what each step is worth, why it is there, and what is not. */
package org.teachercloud.recommendation.planning.writing;

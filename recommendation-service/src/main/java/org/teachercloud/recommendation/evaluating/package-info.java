/** Compares methods on histories in files, person by person, and writes prediction lists. */
package org.teachercloud.recommendation.evaluating;

/** The copy of the catalogue from which recommendations are taken. */
package org.teachercloud.recommendation.shelf;

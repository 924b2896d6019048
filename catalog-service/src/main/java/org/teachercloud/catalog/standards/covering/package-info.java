/** How well the catalogue covers each standard: gaps, and courses that do the same. */
package org.teachercloud.catalog.standards.covering;

/** Frameworks of standards for teachers, version by version, and what holds to them. */
package org.teachercloud.catalog.standards;

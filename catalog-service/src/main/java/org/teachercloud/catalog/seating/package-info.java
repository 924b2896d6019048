/** Owners of databases give seats for a term, as many at a time as there are. */
package org.teachercloud.catalog.seating;

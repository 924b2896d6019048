/** Keeps the index like the database, by the numbers of the changes. */
package org.teachercloud.catalog.finding.following;

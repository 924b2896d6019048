/** The index of one replica, and the form in which resources lie in it. */
package org.teachercloud.catalog.finding.index;

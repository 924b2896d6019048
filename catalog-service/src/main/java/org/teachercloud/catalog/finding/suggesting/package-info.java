/** Help on the way to what is sought: while typing, and from one thing to the next. */
package org.teachercloud.catalog.finding.suggesting;

/** Asks the running cloud, as its operator, to seed itself. */
package org.teachercloud.local.seeding;

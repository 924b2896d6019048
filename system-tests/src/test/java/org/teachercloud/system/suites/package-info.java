/** The two halves of the system tests, each in a process and with a cloud of its own. */
package org.teachercloud.system.suites;

/** Processes killed at random, and what must hold all the same. */
package org.teachercloud.system.faults;

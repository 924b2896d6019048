/** A whole cloud of its own for the tests, started as a stranger starts it, and a real browser. */
package org.teachercloud.system.running;

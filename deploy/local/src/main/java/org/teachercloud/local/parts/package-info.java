/** The parts that run: how each is set up, started, asked whether it is ready, and ended. */
package org.teachercloud.local.parts;

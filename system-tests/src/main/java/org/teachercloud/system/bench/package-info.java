/** Measures the running, fully seeded cloud through the gateway; prints, never judges. */
package org.teachercloud.system.bench;

/** Who takes part in the measurement, and what is there for them. */
package org.teachercloud.system.bench.world;

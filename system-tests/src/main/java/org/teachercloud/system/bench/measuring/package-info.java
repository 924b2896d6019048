/** Load on a running cloud, made lightly, and what it costs: times, errors, processor, memory. */
package org.teachercloud.system.bench.measuring;

/** How well the running cloud's search finds what is meant, by the list of judged queries. */
package org.teachercloud.system.bench.judged;

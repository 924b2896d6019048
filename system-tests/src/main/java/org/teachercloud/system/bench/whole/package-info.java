/** What is measured once, as a whole, and not request by request. */
package org.teachercloud.system.bench.whole;

/** Titles that are put together, and a repository of them that can be harvested. */
package org.teachercloud.system.bench.generated;

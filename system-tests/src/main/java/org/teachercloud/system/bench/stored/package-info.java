/** Many statements that the database makes by itself, and what it takes to find some of them. */
package org.teachercloud.system.bench.stored;

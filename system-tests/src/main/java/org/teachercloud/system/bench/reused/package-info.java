/** Uses of resources that the database makes, so that statements can be asked of very many. */
package org.teachercloud.system.bench.reused;

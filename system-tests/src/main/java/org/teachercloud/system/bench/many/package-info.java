/** Some asked among very many. */
package org.teachercloud.system.bench.many;

/** Very many histories that the database makes, and what it then costs to ask for one of them. */
package org.teachercloud.system.bench.loaded;

/** The law of the house where it spans modules: arrows between services, sizes of packages. */
package org.teachercloud.system.house;

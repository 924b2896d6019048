/** Our own services, packaged from the sources when these have changed. */
package org.teachercloud.local.building;

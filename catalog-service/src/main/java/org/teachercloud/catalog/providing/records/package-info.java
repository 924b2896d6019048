/** The metadata formats in which a resource is given to harvesters. */
package org.teachercloud.catalog.providing.records;

/** The facts that the catalogue states. */
package org.teachercloud.catalog.stating;

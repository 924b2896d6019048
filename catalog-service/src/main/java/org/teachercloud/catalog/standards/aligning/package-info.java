/** Which standards a resource serves, and by whose word. */
package org.teachercloud.catalog.standards.aligning;

/** The published versions of a resource: when each came, and what was new in it. */
package org.teachercloud.catalog.versions;

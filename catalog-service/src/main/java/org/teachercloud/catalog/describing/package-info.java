/** What the catalogue knows of a resource: its description, its state, where it came from. */
package org.teachercloud.catalog.describing;

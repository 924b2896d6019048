/** Which column of a file means what, kept under names. */
package org.teachercloud.catalog.importing.mapping;

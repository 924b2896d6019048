/** Carries imports from the line where they stand to their end. */
package org.teachercloud.catalog.importing.running;

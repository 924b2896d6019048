/** From the bytes of a file to rows that say which course they mean, or why they cannot. */
package org.teachercloud.catalog.importing.reading;

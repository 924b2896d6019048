/** The files of teaching resources: put up in a draft, fixed when it is published, taken along. */
package org.teachercloud.catalog.files;

/** Resources as those read them who may. */
package org.teachercloud.catalog.describing.reading;

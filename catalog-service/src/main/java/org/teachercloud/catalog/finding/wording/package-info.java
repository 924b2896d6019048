/** How text becomes words, the same for what is kept and for what is asked. */
package org.teachercloud.catalog.finding.wording;

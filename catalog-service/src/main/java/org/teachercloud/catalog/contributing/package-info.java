/** What was changed in a derived work, proposed to its source's owner, who takes it in or not. */
package org.teachercloud.catalog.contributing;

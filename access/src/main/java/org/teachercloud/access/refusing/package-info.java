/** How every refusal looks, in the reader's language. */
package org.teachercloud.access.refusing;

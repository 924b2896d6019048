/** What the lead of a cluster asks of members, and says of what they wish for everyone. */
package org.teachercloud.catalog.sharing.leading;

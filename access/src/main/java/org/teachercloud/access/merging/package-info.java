/** Two accounts of one person become one here: by the inventory, and by the rules of rooms. */
package org.teachercloud.access.merging;

/** Who may see what, asked of the running cloud: the permission matrix, tokens and path tricks. */
package org.teachercloud.system.security;

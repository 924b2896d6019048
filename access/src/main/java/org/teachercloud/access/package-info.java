/** Who may see what: the caller as an argument, the roles, and how every refusal looks. */
package org.teachercloud.access;

/** Who may talk to the store: keys of institutions and tools, their spaces and their scopes. */
package org.teachercloud.enrollment.statements.keys;

/** Statements as they come in: read, checked, stored once and for ever, all of a batch or none. */
package org.teachercloud.enrollment.statements.storing;

/** What a statement must look like, as tables of fields and the rules that they keep. */
package org.teachercloud.enrollment.statements.checking;

/** Who reuses what of an institution, in figures behind which nobody can be seen. */
package org.teachercloud.insight.statements;

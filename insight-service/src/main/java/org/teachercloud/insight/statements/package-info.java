/** Who reuses what of an institution, of a cluster and of all, in figures that show nobody. */
package org.teachercloud.insight.statements;

/** Who adds to a record: institutions by hand, certificates and completions by themselves. */
package org.teachercloud.enrollment.record.entering;

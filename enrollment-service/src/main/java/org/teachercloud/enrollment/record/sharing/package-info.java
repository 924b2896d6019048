/** Whom a person lets know of her record, and for how long. */
package org.teachercloud.enrollment.record.sharing;

/**
 * Whether a learner joins, is with, leaves or has left an institution, as the institution sees it.
 */
package org.teachercloud.enrollment.belonging;

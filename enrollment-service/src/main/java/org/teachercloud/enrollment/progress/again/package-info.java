/** Tells progress once more, from the events that were taken. */
package org.teachercloud.enrollment.progress.again;

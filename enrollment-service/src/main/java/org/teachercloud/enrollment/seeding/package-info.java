/** The programme's own world: teachers with careers and histories, the same every time. */
package org.teachercloud.enrollment.seeding;

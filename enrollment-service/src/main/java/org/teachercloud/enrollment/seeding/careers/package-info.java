/** Made-up careers, the same for the same teacher, catalogue and day. */
package org.teachercloud.enrollment.seeding.careers;

/** Who a learner is to us: her account's name and roles, and what she says of herself. */
package org.teachercloud.enrollment.profile;

/** Having certificates issued: by completing, by asking, by the institution; and revoking them. */
package org.teachercloud.enrollment.certifying.asking;

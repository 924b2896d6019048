/** Certificates and records on paper: PDF in Chinese and English, with a code to verify them. */
package org.teachercloud.enrollment.printing;

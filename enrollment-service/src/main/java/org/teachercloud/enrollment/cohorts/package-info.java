/** How an institution lets people into a resource: offerings with their places and invitations. */
package org.teachercloud.enrollment.cohorts;

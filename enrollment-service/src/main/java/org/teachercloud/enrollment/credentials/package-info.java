/** How an institution signs what it says of a learner, so that anybody can verify it for good. */
package org.teachercloud.enrollment.credentials;

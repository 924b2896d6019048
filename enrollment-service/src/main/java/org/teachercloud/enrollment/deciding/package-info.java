/** What is still asked of a learner in her course, and what her institution decides about it. */
package org.teachercloud.enrollment.deciding;

/** What this service states to the others: facts about learning and about profiles. */
package org.teachercloud.enrollment.stating;

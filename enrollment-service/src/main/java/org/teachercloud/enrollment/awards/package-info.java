/** What an institution awards, and what it asks for it. */
package org.teachercloud.enrollment.awards;

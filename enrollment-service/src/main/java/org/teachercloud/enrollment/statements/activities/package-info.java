/** What is known of activities, gathered from all statements about them. */
package org.teachercloud.enrollment.statements.activities;

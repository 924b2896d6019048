/** What devices tell about learning, in any order and more than once, becomes one state. */
package org.teachercloud.enrollment.progress;

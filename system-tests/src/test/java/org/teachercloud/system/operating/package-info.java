/** What whoever operates the cloud relies on, seen from outside. */
package org.teachercloud.system.operating;

/** The record that follows a person for life: added to by issuers, shown and taken along by her. */
package org.teachercloud.enrollment.record;

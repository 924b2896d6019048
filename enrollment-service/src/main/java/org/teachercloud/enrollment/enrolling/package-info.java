/** A learner takes a place in a resource, sees where she stands in it, and may give it up. */
package org.teachercloud.enrollment.enrolling;

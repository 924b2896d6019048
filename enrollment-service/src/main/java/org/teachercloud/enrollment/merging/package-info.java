/**
 * Two accounts of one person become one: what she learned under either is had as learned under one.
 */
package org.teachercloud.enrollment.merging;

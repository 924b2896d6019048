/** Searches that somebody keeps, and what is new among their results. */
package org.teachercloud.catalog.watching;

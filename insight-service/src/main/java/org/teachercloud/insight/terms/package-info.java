/** The terms that the year is divided into. */
package org.teachercloud.insight.terms;

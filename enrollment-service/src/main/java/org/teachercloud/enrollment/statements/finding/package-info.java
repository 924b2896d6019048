/** Statements as they are asked for: by what they are about, page by page, in three formats. */
package org.teachercloud.enrollment.statements.finding;

/** Documents that tools keep beside statements: states and profiles, changed one at a time. */
package org.teachercloud.enrollment.statements.documents;

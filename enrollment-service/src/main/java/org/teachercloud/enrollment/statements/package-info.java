/** The Learning Record Store: what any tool says of learning, kept as xAPI 1.0.3 and 2.0 want. */
package org.teachercloud.enrollment.statements;

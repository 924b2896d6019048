/** How a tool talks to the store: versions, headers, parameters, parts and refusals of xAPI. */
package org.teachercloud.enrollment.statements.talking;

/** A real database and broker, signed-in callers, and facts to deliver. */
package org.teachercloud.insight.testing;

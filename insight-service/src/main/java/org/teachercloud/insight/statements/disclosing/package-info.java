/** What may be told of uses without telling of anybody. */
package org.teachercloud.insight.statements.disclosing;

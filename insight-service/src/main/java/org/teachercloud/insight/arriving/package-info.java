/** How facts come in. */
package org.teachercloud.insight.arriving;

/** How likely she masters a standard by now, from what she tried, and by which numbers. */
package org.teachercloud.recommendation.mastering;

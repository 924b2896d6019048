/** What the whole shows: reads every topic that it needs and states no fact. */
package org.teachercloud.insight;

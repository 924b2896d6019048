/** Where somebody's own words may be written, as the API's documents say, and one word there. */
package org.teachercloud.system.canary;

/** How a person leaves this service. */
package org.teachercloud.insight.leaving;

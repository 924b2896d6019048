/** How much and how often: sizes of bodies and rates of calls. */
package org.teachercloud.gateway.limits;

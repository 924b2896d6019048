/** The only door: every request of a browser or a phone comes in here. */
package org.teachercloud.gateway;

/** What people do, in a real browser and as a phone, through the gateway. */
package org.teachercloud.system.journeys;

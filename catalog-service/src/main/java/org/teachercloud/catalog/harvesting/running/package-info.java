/** Harvests from first answer to last: begun by hand or by the clock, gone on with, reported. */
package org.teachercloud.catalog.harvesting.running;

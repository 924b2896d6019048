/** What repositories answer, read without trust: OAI-PMH 2.0 and the formats of its records. */
package org.teachercloud.catalog.harvesting.reading;

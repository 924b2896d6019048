/** Repositories of others that an institution takes records from, and what it makes of them. */
package org.teachercloud.catalog.harvesting.sources;

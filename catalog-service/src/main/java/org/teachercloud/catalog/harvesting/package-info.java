/** Repositories of others that an institution harvests, and their harvests, over HTTP. */
package org.teachercloud.catalog.harvesting;

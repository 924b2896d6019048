/** What the platform has approved in advance, and whom a publication reaches without that. */
package org.teachercloud.catalog.approving;

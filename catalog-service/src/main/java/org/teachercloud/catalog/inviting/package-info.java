/** Clusters and groups invite institutions, and these decide for themselves. */
package org.teachercloud.catalog.inviting;

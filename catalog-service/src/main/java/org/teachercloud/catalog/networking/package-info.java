/** Institutions and the clusters that they form, on any date. */
package org.teachercloud.catalog.networking;

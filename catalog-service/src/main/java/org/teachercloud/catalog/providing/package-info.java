/** The public part of the catalogue for whoever harvests it by OAI-PMH 2.0. */
package org.teachercloud.catalog.providing;

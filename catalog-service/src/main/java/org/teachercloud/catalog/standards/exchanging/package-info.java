/** Frameworks as packages of CASE 1.1 of 1EdTech, in both directions. */
package org.teachercloud.catalog.standards.exchanging;

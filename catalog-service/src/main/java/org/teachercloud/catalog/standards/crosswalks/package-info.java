/** How the standards of two countries stand to each other, by the word of both sides' experts. */
package org.teachercloud.catalog.standards.crosswalks;

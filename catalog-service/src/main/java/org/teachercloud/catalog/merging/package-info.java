/** Two accounts of one person: the word that joins them, the wish, and the fact. */
package org.teachercloud.catalog.merging;

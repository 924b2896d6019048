/** Everything that the seed says, and the places into which it is put. */
package org.teachercloud.catalog.seeding.texts;

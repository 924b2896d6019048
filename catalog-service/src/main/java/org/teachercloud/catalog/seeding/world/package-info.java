/** Chooses what the seeded world consists of, and writes it out. */
package org.teachercloud.catalog.seeding.world;

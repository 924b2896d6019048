/** How seeded teachers practise: who does, how often, and how it goes. */
package org.teachercloud.enrollment.seeding.practising;

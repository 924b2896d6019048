/** What is kept of a person: the inventory of it, her copy of it, and its end when she leaves. */
package org.teachercloud.access.persons;

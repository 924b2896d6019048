/** Teachers book times of laboratories; owners offer them and receive whoever comes. */
package org.teachercloud.catalog.booking;

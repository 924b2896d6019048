/** How a resource is written, reviewed by a second person, published and withdrawn. */
package org.teachercloud.catalog.publishing;

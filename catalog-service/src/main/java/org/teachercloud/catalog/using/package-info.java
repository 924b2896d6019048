/** Uses that are counted once a day: pages of resources that were opened, files that were taken. */
package org.teachercloud.catalog.using;

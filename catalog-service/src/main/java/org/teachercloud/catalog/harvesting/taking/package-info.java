/** What records of a repository become here. */
package org.teachercloud.catalog.harvesting.taking;

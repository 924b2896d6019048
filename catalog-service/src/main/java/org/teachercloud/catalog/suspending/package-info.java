/** The operator stops at once all that is shared of a resource, and lets it go on. */
package org.teachercloud.catalog.suspending;

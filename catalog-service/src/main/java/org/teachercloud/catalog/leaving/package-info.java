/** Leaving the cloud: the wish, the time to think better of it, and the fact. */
package org.teachercloud.catalog.leaving;

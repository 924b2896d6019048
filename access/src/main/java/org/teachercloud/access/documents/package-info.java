/** Says in every service's document what holds for all of its operations. */
package org.teachercloud.access.documents;

/**
 * Objects of every kind, somebody's and somebody else's, made through the door as people make them.
 */
package org.teachercloud.system.security.specimens;

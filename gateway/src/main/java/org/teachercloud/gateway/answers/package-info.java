/**
 * What the door itself says: refusals in the caller's language, and the headers on every answer.
 */
package org.teachercloud.gateway.answers;

/** Browser sessions: the cookie holds a random name, the tokens stay here, sealed by that name. */
package org.teachercloud.gateway.sessions;

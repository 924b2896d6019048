/** Signs people in as a phone does: authorization code with PKCE, over plain HTTP. */
package org.teachercloud.system.signing;

/** Which service answers which path, and how a call gets there and back, unread and unbuffered. */
package org.teachercloud.gateway.routing;

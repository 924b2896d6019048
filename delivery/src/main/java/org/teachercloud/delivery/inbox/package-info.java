/** Facts of others arrive, and have their effect once and in their order. */
package org.teachercloud.delivery.inbox;

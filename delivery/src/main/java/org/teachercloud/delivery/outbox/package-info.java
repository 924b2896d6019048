/** Facts are stated in the transaction that makes them true, and carried to the broker. */
package org.teachercloud.delivery.outbox;

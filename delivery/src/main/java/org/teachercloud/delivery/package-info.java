/** It happened once: outbox, relay, inbox, dead letters and idempotency keys. */
package org.teachercloud.delivery;

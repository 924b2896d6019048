/** Every use of a resource, once: who used what of whom, and when, without names. */
package org.teachercloud.insight.ledger;

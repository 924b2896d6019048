/**
 * The local cloud: every real part on one machine, for people by {@code ./cloud} and for tests by
 * {@code TestStack}.
 */
package org.teachercloud.local;

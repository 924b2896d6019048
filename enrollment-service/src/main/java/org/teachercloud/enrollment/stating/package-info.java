/**
 * What this service states to the others: facts about learning, profiles, certificates and awards.
 */
package org.teachercloud.enrollment.stating;

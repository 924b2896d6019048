package org.teachercloud.enrollment.statements.finding;

import java.util.UUID;

/**
 * What is asked for; the terms of {@code Terms}, null where it does not matter.
 *
 * @param relatedAgents whether the agent may be anywhere in the statement
 * @param relatedActivities whether the activity may be anywhere in the statement
 * @param from the first key
 * @param before the first key that is too late
 * @param authority of whom every statement must be
 * @param limit most statements
 */
record StatementQuery(
    int space,
    UUID agent,
    boolean relatedAgents,
    UUID activity,
    boolean relatedActivities,
    UUID verb,
    UUID registration,
    UUID authority,
    long from,
    long before,
    boolean ascending,
    int limit) {

  /** Whether anything but time and space is asked for. */
  boolean isAbout() {
    return agent != null || activity != null || verb != null || registration != null;
  }
}

package org.teachercloud.access;

/** Names of the realm roles, as they stand in tokens and in annotations. */
public final class Role {

  /** A teacher in induction or in service. */
  public static final String TEACHER = "teacher";

  /** A student who trains to become a teacher. */
  public static final String TRAINEE = "trainee";

  /** Advises and supervises assigned teachers. */
  public static final String COACH = "coach";

  /** Writes and publishes for an institution. */
  public static final String PUBLISHER = "publisher";

  /** Administers an institution. */
  public static final String INSTITUTION_ADMIN = "institution-admin";

  /** Leads a cluster; no super-administrator of its institutions. */
  public static final String CLUSTER_LEAD = "cluster-lead";

  /** Watches a programme in aggregates; never sees a person. */
  public static final String MONITOR = "monitor";

  /** Runs the platform. */
  public static final String OPERATOR = "operator";

  /** Closes the accounts of those who have left; the door's own, never a person's. */
  public static final String ACCOUNT_CLOSER = "account-closer";

  private Role() {}
}

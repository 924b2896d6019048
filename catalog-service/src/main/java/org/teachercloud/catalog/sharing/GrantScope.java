package org.teachercloud.catalog.sharing;

/** How far a grant reaches, and with that who has to agree. */
public enum GrantScope {
  /** Those who write for the owner, who have it anyway. */
  PRIVATE,
  /** Members of the owner; a second person of the owner agrees. */
  INSTITUTION,
  /**
   * Members of the institutions of a cluster, on each day on which these are in it with the owner;
   * its lead agrees.
   */
  CLUSTER,
  /** Members of named institutions; a second person of the owner agrees. */
  SELECTED,
  /** Members of any institution of the cloud; the operator agrees. */
  NATIONAL,
  /** Everyone; visitors see the description; the operator agrees. */
  PUBLIC
}

package org.teachercloud.catalog.networking;

/** What an institution is to a cluster, or to a group of schools, at a time. */
public enum ClusterRole {
  LEAD,
  PARTNER,
  SUPPORTED,
  /** Of a group of schools. */
  MEMBER
}

package org.teachercloud.catalog.networking;

/** What an institution is to a cluster at a time: one leads, some are partners, some supported. */
public enum ClusterRole {
  LEAD,
  PARTNER,
  SUPPORTED
}

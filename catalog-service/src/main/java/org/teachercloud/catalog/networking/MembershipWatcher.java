package org.teachercloud.catalog.networking;

/** Is told inside the transaction in which roles of a cluster or group change. */
public interface MembershipWatcher {

  /** Roles in this cluster or group have changed. */
  void changed(int cluster);
}

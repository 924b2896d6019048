package org.teachercloud.recommendation.awards;

import java.util.UUID;

/** Wants to know, in every replica, when a learner was given a certificate or lost one. */
public interface CertificateWatcher {

  /** Called after the commit. */
  void certified(UUID learner);
}

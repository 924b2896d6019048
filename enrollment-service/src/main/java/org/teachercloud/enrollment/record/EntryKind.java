package org.teachercloud.enrollment.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an entry speaks of. */
@Schema(name = "EntryKind")
public enum EntryKind {
  /** A course that was completed here; adds itself. */
  COMPLETION,
  /** A certificate or diploma that was issued here; adds itself. */
  CERTIFICATE,
  TRAINING,
  EXCHANGE,
  RECOGNITION,
  SERVICE,
  OTHER;

  /** Whether an institution may write such an entry, rather than the platform by itself. */
  public boolean isWritten() {
    return this != COMPLETION && this != CERTIFICATE;
  }
}

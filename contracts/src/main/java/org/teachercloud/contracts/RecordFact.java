package org.teachercloud.contracts;

import java.util.UUID;

/** Facts about what a person holds for life, in the order in which they were stated. */
public sealed interface RecordFact extends Fact permits CertificateIssued, CertificateRevoked {

  /** The person: the subject identifier of her account. */
  UUID learner();

  @Override
  default String subject() {
    return learner().toString();
  }
}

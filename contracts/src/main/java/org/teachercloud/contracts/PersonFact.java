package org.teachercloud.contracts;

import java.util.UUID;

/** Facts about a person as such, whatever she does in the cloud. */
public sealed interface PersonFact extends Fact permits PersonErased, PersonMerged {

  /** The person: the subject identifier of her account. */
  UUID person();

  @Override
  default String subject() {
    return person().toString();
  }
}

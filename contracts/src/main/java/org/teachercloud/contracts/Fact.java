package org.teachercloud.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened, stated once by its owner and never changed. A changed meaning is a new
 * type beside the old one.
 */
public sealed interface Fact
    permits CatalogFact,
        ClusterFact,
        UseFact,
        StandardsFact,
        PersonFact,
        LearningFact,
        ProfileFact,
        RecordFact,
        AwardFact {

  /** Identity of this fact; the same in every delivery. */
  UUID id();

  /** Position among the facts of the same topic and subject: 1, 2, 3, … without gaps. */
  long sequence();

  /** The moment of the happening, by the clock of the stating service. */
  Instant at();

  /** What the fact is about, as text: the key of the Kafka record. */
  String subject();

  /** The name under which the fact travels: the simple name of the record. */
  default String type() {
    return getClass().getSimpleName();
  }
}

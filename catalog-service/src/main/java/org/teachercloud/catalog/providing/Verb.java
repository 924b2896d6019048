package org.teachercloud.catalog.providing;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The six requests of OAI-PMH 2.0, section 4, with the arguments that each takes. */
enum Verb {
  IDENTIFY("Identify", Set.of(), Set.of(), false),
  LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of("identifier"), false),
  LIST_SETS("ListSets", Set.of(), Set.of(), true),
  GET_RECORD("GetRecord", Set.of("identifier", "metadataPrefix"), Set.of(), false),
  LIST_IDENTIFIERS(
      "ListIdentifiers", Set.of("metadataPrefix"), Set.of("from", "until", "set"), true),
  LIST_RECORDS("ListRecords", Set.of("metadataPrefix"), Set.of("from", "until", "set"), true);

  final String wire;
  final Set<String> required;
  final Set<String> optional;

  /** Whether a resumption token may stand, alone, for all other arguments. */
  final boolean resumable;

  Verb(String wire, Set<String> required, Set<String> optional, boolean resumable) {
    this.wire = wire;
    this.required = required;
    this.optional = optional;
    this.resumable = resumable;
  }

  static Optional<Verb> of(String wire) {
    return Arrays.stream(values()).filter(verb -> verb.wire.equals(wire)).findFirst();
  }
}

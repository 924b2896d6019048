package org.teachercloud.catalog.importing;

import java.util.UUID;

/** What came of the wish to import a file. */
sealed interface StartOutcome {

  /** It waits or runs; the same as before where the request was a repetition. */
  record Started(UUID job) implements StartOutcome {}

  /** No mapping has that name. */
  record UnknownMapping(String name) implements StartOutcome {}

  /** More bytes than are taken. */
  record TooLarge(long limit) implements StartOutcome {}

  /** The file cannot be read by the mapping; nothing of it was taken. */
  record FileRefused(String code, String argument) implements StartOutcome {}

  /** The key of this request was used for another one. */
  record KeyReused() implements StartOutcome {}
}

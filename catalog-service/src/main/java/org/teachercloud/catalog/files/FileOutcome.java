package org.teachercloud.catalog.files;

import java.util.UUID;
import org.teachercloud.catalog.describing.ResourceState;

/** What came of a wish about a file. */
sealed interface FileOutcome {

  /** It is as wished. */
  record Done(UUID id) implements FileOutcome {}

  /** There is no such resource or file, or none for her. */
  record NotThere() implements FileOutcome {}

  /** Files are put up and taken down in a draft only. */
  record WrongState(ResourceState state) implements FileOutcome {}

  /** It is no teaching resource. */
  record NoTeachingResource() implements FileOutcome {}

  /** It has no bytes. */
  record Empty() implements FileOutcome {}

  /** It has more bytes than are taken. */
  record TooLarge(int limit) implements FileOutcome {}

  /** Files of this type are not taken. */
  record TypeNotTaken() implements FileOutcome {}

  /** Its bytes are not what its type says. */
  record NotWhatItSays() implements FileOutcome {}

  /** Its licence is none of the Creative Commons family. */
  record LicenceUnknown() implements FileOutcome {}

  /** The version has as many files as it can have. */
  record TooMany() implements FileOutcome {}

  /** The key of this request was used for another one. */
  record KeyReused() implements FileOutcome {}

  /** Others are putting files up, and her turn did not come. */
  record Crowded() implements FileOutcome {}

  /** The version has a file of this name. */
  record NameTaken() implements FileOutcome {}
}

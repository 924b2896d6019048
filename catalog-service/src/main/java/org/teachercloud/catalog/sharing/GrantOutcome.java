package org.teachercloud.catalog.sharing;

import java.util.UUID;

/** What came of asking for a grant, of deciding about it, or of taking it back. */
public sealed interface GrantOutcome {

  /** It is as wished. */
  record Done(UUID id) implements GrantOutcome {}

  /** There is no such resource or grant, or none that she may change or decide about. */
  record NotThere() implements GrantOutcome {}

  /** She asked for it herself, or wrote what is shared: a second person decides. */
  record SecondPersonNeeded() implements GrantOutcome {}

  /** It was decided before, the other way. */
  record AlreadyDecided(Grant.State state) implements GrantOutcome {}

  /** The owner is in no cluster, or in several and none was named, or not in the named one. */
  record ClusterNeeded() implements GrantOutcome {}

  /** Institutions are named where none belong, or none or unknown ones where some do. */
  record InstitutionsNeeded() implements GrantOutcome {}

  /** It would begin in the past, or end before it begins. */
  record TermDoesNotFit() implements GrantOutcome {}

  /** A lead of this cluster has asked before, and the owner has not answered yet. */
  record WishedAlready() implements GrantOutcome {}

  /** The resource has as many grants as it can have. */
  record TooMany() implements GrantOutcome {}
}

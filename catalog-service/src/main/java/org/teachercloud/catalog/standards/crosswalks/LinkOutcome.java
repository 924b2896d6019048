package org.teachercloud.catalog.standards.crosswalks;

/** What came of a deed on a link. */
public sealed interface LinkOutcome {

  /** It was done; this is the link now. */
  record Done(Link link, boolean isNew) implements LinkOutcome {}

  /** There is no such link. */
  record NotThere() implements LinkOutcome {}

  /** One end is no item of a version that holds, or both belong to one framework. */
  record UnknownEnd() implements LinkOutcome {}

  /** The version that holds has no such item any more. */
  record EndDropped() implements LinkOutcome {}

  /** She is no expert of a side that it still lacks. */
  record NotAnExpert() implements LinkOutcome {}

  /** She has approved it for the other side. */
  record SecondPersonNeeded() implements LinkOutcome {}

  /** Without a rationale and evidence nobody can approve it. */
  record EvidenceNeeded() implements LinkOutcome {}

  /** Somebody changed it since she read it. */
  record Stale() implements LinkOutcome {}

  /** These two are linked already, or the one has no counterpart by another link. */
  record LinkedAlready() implements LinkOutcome {}
}

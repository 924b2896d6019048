package org.teachercloud.catalog.harvesting.sources;

import java.util.UUID;

/** What came of keeping, agreeing to, harvesting or removing a source. */
public sealed interface SourceOutcome {

  /** It is as wished; where a harvest was asked for, the identity is the harvest's. */
  record Done(UUID id) implements SourceOutcome {}

  /** There is no such source, or none of hers. */
  record NotThere() implements SourceOutcome {}

  /** Somebody changed it since she read it. */
  record Stale() implements SourceOutcome {}

  /** She belongs to several institutions, or to none, or not to this one. */
  record InstitutionNeeded() implements SourceOutcome {}

  /** The address cannot be asked: it is none of the web, or more than an address. */
  record AddressMalformed() implements SourceOutcome {}

  /** The institution takes these records already. */
  record TwinKnown() implements SourceOutcome {}

  /** The institution has as many sources as it can have. */
  record TooMany() implements SourceOutcome {}

  /** She wrote it herself: a second person agrees. */
  record SecondPersonNeeded() implements SourceOutcome {}

  /** Nobody has agreed yet to what it publishes. */
  record NotApproved() implements SourceOutcome {}

  /** It is being harvested. */
  record UnderWay() implements SourceOutcome {}
}

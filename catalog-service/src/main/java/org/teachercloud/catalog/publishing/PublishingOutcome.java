package org.teachercloud.catalog.publishing;

import java.util.List;
import java.util.UUID;
import org.teachercloud.catalog.describing.ResourceState;

/** What came of a step on the way of a resource. */
public sealed interface PublishingOutcome {

  /** The step was taken. */
  record Done(UUID id) implements PublishingOutcome {}

  /** There is no such resource, or none that she writes for. */
  record NotThere() implements PublishingOutcome {}

  /** Somebody changed it since she read it. */
  record Stale() implements PublishingOutcome {}

  /** This step cannot be taken from the present state. */
  record WrongState(ResourceState state) implements PublishingOutcome {}

  /** She began or handed in this version herself: a second person has to publish it. */
  record SecondPersonNeeded() implements PublishingOutcome {}

  /** She belongs to several institutions, or to none, or not to this one. */
  record InstitutionNeeded() implements PublishingOutcome {}

  /** The key of this request was used for another one. */
  record KeyReused() implements PublishingOutcome {}

  /** Something in the description does not hold. */
  record Incomplete(List<Gap> gaps) implements PublishingOutcome {}

  /**
   * A field that lacks something.
   *
   * @param field its path in the request
   * @param code stable identifier
   */
  record Gap(String field, String code) {}
}

package org.teachercloud.catalog.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.approving.PublicationScope;
import org.teachercloud.catalog.describing.Authors;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reaching.Visibility;
import org.teachercloud.catalog.describing.reading.ETag;
import org.teachercloud.catalog.publishing.PublishingOutcome.Done;
import org.teachercloud.catalog.publishing.PublishingOutcome.Gap;
import org.teachercloud.catalog.publishing.PublishingOutcome.Incomplete;
import org.teachercloud.catalog.publishing.PublishingOutcome.NotThere;
import org.teachercloud.catalog.publishing.PublishingOutcome.SecondPersonNeeded;
import org.teachercloud.catalog.publishing.PublishingOutcome.Stale;
import org.teachercloud.catalog.publishing.PublishingOutcome.WrongState;
import org.teachercloud.catalog.sharing.AskForAll;
import org.teachercloud.catalog.sharing.SpreadGrants;
import org.teachercloud.catalog.stating.CatalogEvents;
import org.teachercloud.contracts.Scope;

/** The steps from draft to review, to publication, to withdrawal. */
@ApplicationScoped
public class MoveResource {

  /** A step; its path segment is its name in lower case. */
  public enum Step {
    SUBMIT,
    PUBLISH,
    WITHDRAW
  }

  @Inject Resources resources;
  @Inject CatalogEvents events;
  @Inject SpreadGrants grants;
  @Inject PublicationScope scopes;
  @Inject AskForAll forAll;
  @Inject ReviewGaps gaps;
  @Inject InstantSource clock;

  /**
   * Takes a step.
   *
   * @param ifMatch the tag of what she read; null where she did not say
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public PublishingOutcome take(Step step, Caller caller, UUID id, String ifMatch) {
    Optional<Resource> locked =
        resources
            .lock(id)
            .filter(
                one ->
                    step == Step.SUBMIT
                        ? WriteResource.mayReach(caller, one)
                        : Visibility.writesFor(caller, one.institution()));
    if (locked.isEmpty()) {
      return new NotThere();
    }
    Resource present = locked.get();
    if (ifMatch != null && !ETag.lists(ifMatch, ETag.of(present.change()))) {
      return new Stale();
    }
    return switch (step) {
      case SUBMIT -> submit(present, caller);
      case PUBLISH -> publish(present, caller);
      case WITHDRAW -> withdraw(present, caller);
    };
  }

  private PublishingOutcome submit(Resource present, Caller caller) {
    if (present.state() != ResourceState.DRAFT) {
      return new WrongState(present.state());
    }
    List<Gap> missing = gaps.of(present);
    if (!missing.isEmpty()) {
      return new Incomplete(missing);
    }
    Authors authors = new Authors(present.authors().createdBy(), caller.id(), null);
    resources.save(present.moved(ResourceState.IN_REVIEW, authors));
    return new Done(present.id());
  }

  private PublishingOutcome publish(Resource present, Caller caller) {
    if (present.state() != ResourceState.IN_REVIEW) {
      return new WrongState(present.state());
    }
    if (present.authors().include(caller.id())) {
      return new SecondPersonNeeded();
    }
    Scope wished = present.description().scope();
    Scope scope = scopes.of(present.institution(), wished, null);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Resource saved = resources.save(present.reaching(scope).publishedBy(caller.id(), now));
    events.published(List.of(saved));
    grants.published(saved);
    forAll.follow(caller.id(), saved, wished);
    return new Done(saved.id());
  }

  private PublishingOutcome withdraw(Resource present, Caller caller) {
    if (present.state() != ResourceState.PUBLISHED) {
      return new WrongState(present.state());
    }
    events.withdrawn(resources.save(present.moved(ResourceState.WITHDRAWN, present.authors())));
    forAll.forget(caller.id(), List.of(present.id()));
    return new Done(present.id());
  }
}

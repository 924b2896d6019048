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
import java.util.function.Function;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.approving.PublicationScope;
import org.teachercloud.catalog.contributing.TakenIn;
import org.teachercloud.catalog.describing.Authors;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reaching.Visibility;
import org.teachercloud.catalog.describing.reading.ETag;
import org.teachercloud.catalog.describing.reading.NextDrafts;
import org.teachercloud.catalog.files.DraftFiles;
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

/**
 * The way of the next version of what is published, beside it: written, handed in, published by a
 * second person. Until then everybody sees the published one.
 */
@ApplicationScoped
class WriteNext {

  @Inject Resources resources;
  @Inject NextDrafts drafts;
  @Inject WriteResource writing;
  @Inject CatalogEvents events;
  @Inject SpreadGrants grants;
  @Inject PublicationScope scopes;
  @Inject AskForAll forAll;
  @Inject DraftFiles files;
  @Inject ReviewGaps gaps;
  @Inject TakenIn takenIn;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  /**
   * Writes the draft; the first time it begins it.
   *
   * @param ifMatch the tag of the draft, or of what is published where there is no draft
   */
  @Transactional(Transactional.TxType.MANDATORY)
  PublishingOutcome write(Caller caller, UUID id, String ifMatch, WriteRequest request) {
    Optional<Resource> locked = locked(caller, id);
    if (locked.isEmpty()) {
      return new NotThere();
    }
    Resource present = locked.get();
    if (present.state() != ResourceState.PUBLISHED) {
      return new WrongState(present.state());
    }
    Optional<Resource> draft = drafts.find(id);
    if (!ETag.lists(ifMatch, ETag.of(draft.orElse(present).change()))) {
      return new Stale();
    }
    Description description = request.description(ids, present.version());
    List<Gap> missing = writing.gaps(id, present.institution(), description);
    if (!missing.isEmpty()) {
      return new Incomplete(missing);
    }
    Authors authors = draft.map(Resource::authors).orElse(Authors.beginning(caller.id()));
    Instant begun = draft.map(Resource::createdAt).orElse(now());
    drafts.save(present.rewritten(description, authors).begunAt(begun));
    return new Done(id);
  }

  /** Hands the draft in for review. */
  @Transactional(Transactional.TxType.MANDATORY)
  PublishingOutcome submit(Caller caller, UUID id, String ifMatch) {
    return withDraft(
        caller,
        id,
        ifMatch,
        found -> {
          if (found.draft().state() != ResourceState.DRAFT) {
            return new WrongState(found.draft().state());
          }
          if (found.overtaken()) {
            return new Stale();
          }
          List<Gap> missing = gaps.of(found.draft());
          if (!missing.isEmpty()) {
            return new Incomplete(missing);
          }
          Authors authors = new Authors(found.draft().authors().createdBy(), caller.id(), null);
          drafts.save(found.draft().moved(ResourceState.IN_REVIEW, authors));
          return new Done(id);
        });
  }

  /** Puts the draft in the place of what is published. */
  @Transactional(Transactional.TxType.MANDATORY)
  PublishingOutcome publish(Caller caller, UUID id, String ifMatch) {
    return withDraft(
        caller,
        id,
        ifMatch,
        found -> {
          if (found.draft().state() != ResourceState.IN_REVIEW) {
            return new WrongState(found.draft().state());
          }
          if (found.overtaken()) {
            return new Stale();
          }
          if (found.draft().authors().include(caller.id())) {
            return new SecondPersonNeeded();
          }
          Resource saved = resources.save(next(found, caller));
          drafts.remove(id);
          events.published(List.of(saved));
          grants.published(saved);
          forAll.follow(caller.id(), saved, found.draft().description().scope());
          takenIn.published(id, saved.version());
          return new Done(id);
        });
  }

  /** Throws the draft away; what is published stays. */
  @Transactional(Transactional.TxType.MANDATORY)
  PublishingOutcome discard(Caller caller, UUID id, String ifMatch) {
    return withDraft(
        caller,
        id,
        ifMatch,
        found -> {
          drafts.remove(id);
          takenIn.discarded(id);
          files.discard(id, found.present().version() + 1);
          return new Done(id);
        });
  }

  /** What is published, and the draft of its next version. */
  private record Found(Resource present, Resource draft) {

    /** Whether another version was published since the draft was written. */
    boolean overtaken() {
      return present.version() != draft.version();
    }
  }

  /** The draft in the place of what is published, for as many as the platform has agreed to. */
  private Resource next(Found found, Caller caller) {
    Resource present = found.present();
    Scope before = present.description().scope();
    Scope wished = found.draft().description().scope();
    Scope scope = scopes.of(present.institution(), wished, before);
    return present.replacedBy(found.draft().reaching(scope), caller.id(), now());
  }

  private PublishingOutcome withDraft(
      Caller caller, UUID id, String ifMatch, Function<Found, PublishingOutcome> step) {
    Optional<Found> found =
        locked(caller, id)
            .flatMap(present -> drafts.find(id).map(draft -> new Found(present, draft)));
    if (found.isEmpty()) {
      return new NotThere();
    }
    if (ifMatch != null && !ETag.lists(ifMatch, ETag.of(found.get().draft().change()))) {
      return new Stale();
    }
    return step.apply(found.get());
  }

  private Optional<Resource> locked(Caller caller, UUID id) {
    return resources.lock(id).filter(one -> Visibility.writesFor(caller, one.institution()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

package org.teachercloud.catalog.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.describing.Authors;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reaching.Visibility;
import org.teachercloud.catalog.describing.reading.ETag;
import org.teachercloud.catalog.networking.Institutions;
import org.teachercloud.catalog.publishing.PublishingOutcome.Done;
import org.teachercloud.catalog.publishing.PublishingOutcome.Gap;
import org.teachercloud.catalog.publishing.PublishingOutcome.Incomplete;
import org.teachercloud.catalog.publishing.PublishingOutcome.InstitutionNeeded;
import org.teachercloud.catalog.publishing.PublishingOutcome.NotThere;
import org.teachercloud.catalog.publishing.PublishingOutcome.Stale;
import org.teachercloud.catalog.publishing.PublishingOutcome.WrongState;

/**
 * A publisher begins a draft, or changes what is not published; a teacher changes what she began by
 * adapting, until she hands it in.
 */
@ApplicationScoped
public class WriteResource {

  @Inject Resources resources;
  @Inject Institutions institutions;
  @Inject Prerequisites prerequisites;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  /** Begins a draft. */
  @Transactional(Transactional.TxType.MANDATORY)
  public PublishingOutcome begin(Caller caller, WriteRequest request) {
    Optional<String> owner = owner(caller, request.institution());
    if (owner.isEmpty()) {
      return new InstitutionNeeded();
    }
    UUID id = ids.next();
    Description description = request.description(ids, 0);
    List<Gap> gaps = gaps(id, owner.get(), description);
    if (!gaps.isEmpty()) {
      return new Incomplete(gaps);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    resources.save(
        new Resource(
            id,
            owner.get(),
            ResourceState.DRAFT,
            0,
            description,
            null,
            Authors.beginning(caller.id()),
            now,
            null,
            now,
            false,
            0));
    return new Done(id);
  }

  /**
   * Changes a draft, a review or what was withdrawn; all become drafts. Changing what was withdrawn
   * begins the next version; that of what is published is written beside it, see {@link WriteNext}.
   *
   * @param ifMatch the tag of what she read
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public PublishingOutcome change(Caller caller, UUID id, String ifMatch, WriteRequest request) {
    Optional<Resource> locked = resources.lock(id).filter(one -> mayReach(caller, one));
    if (locked.isEmpty()) {
      return new NotThere();
    }
    Resource present = locked.get();
    if (!Visibility.writesFor(caller, present.institution())
        && present.state() != ResourceState.DRAFT) {
      return new WrongState(present.state());
    }
    if (!ETag.lists(ifMatch, ETag.of(present.change()))) {
      return new Stale();
    }
    Description description = request.description(ids, present.version());
    List<Gap> gaps = gaps(id, present.institution(), description);
    if (!gaps.isEmpty()) {
      return new Incomplete(gaps);
    }
    return switch (present.state()) {
      case PUBLISHED -> new WrongState(present.state());
      case DRAFT, IN_REVIEW -> kept(present.rewritten(description, present.authors()));
      case WITHDRAWN -> kept(present.rewritten(description, Authors.beginning(caller.id())));
    };
  }

  /** Whether she writes for its institution, or has begun it herself. */
  static boolean mayReach(Caller caller, Resource one) {
    return Visibility.writesFor(caller, one.institution()) || Visibility.began(caller, one);
  }

  private PublishingOutcome kept(Resource resource) {
    resources.save(resource);
    return new Done(resource.id());
  }

  /** What does not hold of a description for this resource of this owner. */
  List<Gap> gaps(UUID id, String owner, Description description) {
    List<Gap> gaps = new ArrayList<>(Completeness.ofDraft(description));
    gaps.addAll(prerequisites.gaps(id, owner, description.prerequisites()));
    return gaps;
  }

  /** The institution that is meant, if she belongs to it and the catalogue knows it. */
  private Optional<String> owner(Caller caller, String wish) {
    Optional<String> meant =
        wish == null && caller.institutions().size() == 1
            ? caller.institutions().stream().findFirst()
            : Optional.ofNullable(wish).filter(caller::belongsTo);
    return meant.filter(slug -> institutions.find(slug).isPresent());
  }
}

package org.teachercloud.catalog.standards.crosswalks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.describing.reading.ETag;
import org.teachercloud.catalog.standards.Frameworks;
import org.teachercloud.catalog.standards.crosswalks.LinkOutcome.Done;
import org.teachercloud.catalog.standards.crosswalks.LinkOutcome.EndDropped;
import org.teachercloud.catalog.standards.crosswalks.LinkOutcome.EvidenceNeeded;
import org.teachercloud.catalog.standards.crosswalks.LinkOutcome.LinkedAlready;
import org.teachercloud.catalog.standards.crosswalks.LinkOutcome.NotAnExpert;
import org.teachercloud.catalog.standards.crosswalks.LinkOutcome.NotThere;
import org.teachercloud.catalog.standards.crosswalks.LinkOutcome.SecondPersonNeeded;
import org.teachercloud.catalog.standards.crosswalks.LinkOutcome.Stale;
import org.teachercloud.catalog.standards.crosswalks.LinkOutcome.UnknownEnd;
import org.teachercloud.catalog.stating.CatalogEvents;
import org.teachercloud.contracts.LinkKind;

/** Proposes a link, gives its grounds, approves it for one side. */
@ApplicationScoped
public class JudgeLink {

  @Inject Crosswalks crosswalks;
  @Inject Experts experts;
  @Inject Frameworks frameworks;
  @Inject CatalogEvents events;
  @Inject StateLinks stateLinks;
  @Inject AuditTrail audit;
  @Inject IdSource ids;
  @Inject InstantSource clock;

  /** Proposes a link between items of two frameworks, as both hold now. */
  @Transactional(Transactional.TxType.MANDATORY)
  public LinkOutcome propose(Caller caller, LinkRequest request) {
    Optional<UUID> origin =
        frameworks.owner(request.origin()).filter(f -> holds(f, request.origin()));
    Optional<UUID> other =
        request.destination() == null
            ? Optional.ofNullable(request.framework()).filter(f -> frameworks.newest(f).isPresent())
            : frameworks.owner(request.destination()).filter(f -> holds(f, request.destination()));
    boolean fits = (request.kind() == LinkKind.NONE) == (request.destination() == null);
    if (!fits || origin.isEmpty() || other.isEmpty() || origin.equals(other)) {
      return new UnknownEnd();
    }
    Link link =
        new Link(
            ids.next(),
            origin.get(),
            request.origin(),
            other.get(),
            request.destination(),
            request.kind(),
            request.rationaleOrEmpty(),
            request.evidenceOrEmpty(),
            LinkState.PROPOSED,
            List.of(),
            caller.id(),
            now(),
            1);
    if (!crosswalks.add(link)) {
      return new LinkedAlready();
    }
    audit.note(caller, "CROSSWALK_PROPOSED", link.id().toString());
    return new Done(link, true);
  }

  /**
   * Gives a link other grounds; approvals of the old ones are void.
   *
   * @param ifMatch the tag of what she has read
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public LinkOutcome reword(Caller caller, UUID id, String ifMatch, Grounds grounds) {
    Optional<Link> link = crosswalks.lock(id);
    if (link.isEmpty()) {
      return new NotThere();
    }
    boolean hers = caller.id().equals(link.get().proposedBy());
    if (!hers && sides(caller, link.get()).isEmpty()) {
      return new NotAnExpert();
    }
    if (!ETag.lists(ifMatch, ETag.of(link.get().change()))) {
      return new Stale();
    }
    Instant now = now();
    crosswalks.reword(id, grounds.rationale(), grounds.evidence(), now);
    if (link.get().state() == LinkState.ADOPTED) {
      events.reopened(List.of(id), now);
    }
    audit.note(caller, "CROSSWALK_REWORDED", id.toString());
    return new Done(crosswalks.find(id).orElseThrow(), false);
  }

  /**
   * Approves a link for the side whose expert she is.
   *
   * @param change the number of the change that she has read
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public LinkOutcome approve(Caller caller, UUID id, int change) {
    Optional<Link> locked = crosswalks.lock(id);
    if (locked.isEmpty()) {
      return new NotThere();
    }
    Link link = locked.get();
    Set<UUID> sides = sides(caller, link);
    if (sides.isEmpty()) {
      return new NotAnExpert();
    }
    if (change != link.change()) {
      return new Stale();
    }
    if (!holdsBothEnds(link)) {
      return new EndDropped();
    }
    if (!link.hasGrounds()) {
      return new EvidenceNeeded();
    }
    if (crosswalks.hasApproved(id, caller.id())) {
      return new SecondPersonNeeded();
    }
    sides.removeAll(link.approvedFor());
    if (sides.isEmpty()) {
      return new NotAnExpert();
    }
    crosswalks.approve(id, sides.iterator().next(), caller.id(), now());
    audit.note(caller, "CROSSWALK_APPROVED", id.toString());
    Link approved = crosswalks.find(id).orElseThrow();
    if (approved.state() == LinkState.ADOPTED) {
      stateLinks.adopted(approved);
    }
    return new Done(approved, false);
  }

  /** A version that has come since may have dropped what the link was about. */
  private boolean holdsBothEnds(Link link) {
    return holds(link.originFramework(), link.origin())
        && (link.destination() == null || holds(link.destinationFramework(), link.destination()));
  }

  private boolean holds(UUID framework, UUID item) {
    return frameworks.newest(framework).flatMap(one -> one.item(item)).isPresent();
  }

  private Set<UUID> sides(Caller caller, Link link) {
    Set<UUID> sides = experts.frameworksOf(caller.id());
    sides.retainAll(List.of(link.originFramework(), link.destinationFramework()));
    return sides;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

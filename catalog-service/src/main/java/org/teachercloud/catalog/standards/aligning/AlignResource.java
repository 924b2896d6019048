package org.teachercloud.catalog.standards.aligning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.Unit;
import org.teachercloud.catalog.describing.reaching.Visibility;
import org.teachercloud.catalog.describing.reading.ETag;
import org.teachercloud.catalog.describing.reading.VisibleResources;
import org.teachercloud.catalog.standards.ItemView;
import org.teachercloud.catalog.standards.ItemViews;
import org.teachercloud.catalog.standards.aligning.AlignOutcome.InstitutionNeeded;
import org.teachercloud.catalog.standards.aligning.AlignOutcome.NotAReviewer;
import org.teachercloud.catalog.standards.aligning.AlignOutcome.NotThere;
import org.teachercloud.catalog.standards.aligning.AlignOutcome.Stale;
import org.teachercloud.catalog.standards.aligning.AlignOutcome.Stated;
import org.teachercloud.catalog.standards.aligning.AlignOutcome.Unknown;
import org.teachercloud.catalog.standards.crosswalks.Experts;

/** Takes the word of the owner's publisher, or of an expert as a reviewer. */
@ApplicationScoped
public class AlignResource {

  @Inject Resources resources;
  @Inject VisibleResources visible;
  @Inject ItemViews items;
  @Inject Experts experts;
  @Inject Alignments alignments;
  @Inject StateAlignments state;
  @Inject AuditTrail audit;
  @Inject InstantSource clock;

  /**
   * Replaces what the caller's institution said of the resource before.
   *
   * @param ifMatch the tag of everything that was said when she read it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public AlignOutcome align(Caller caller, UUID id, String ifMatch, AlignmentRequest request) {
    Optional<Resource> found = resources.lock(id).filter(one -> visible.sees(caller, one));
    if (found.isEmpty()) {
      return new NotThere();
    }
    Resource resource = found.get();
    Optional<String> speaker = speaker(caller, resource, request.institution());
    if (speaker.isEmpty()) {
      return caller.institutions().isEmpty() ? new NotAReviewer() : new InstitutionNeeded();
    }
    Map<UUID, ItemView> known =
        items.of(request.items().stream().map(AlignmentRequest.Item::item).toList());
    List<String> unknown = unknown(resource, request, known);
    if (!unknown.isEmpty()) {
      return new Unknown(unknown);
    }
    boolean owner = Visibility.writesFor(caller, resource.institution());
    if (!(owner && speaker.get().equals(resource.institution())) && !reviews(caller, known)) {
      return new NotAReviewer();
    }
    if (!ETag.lists(ifMatch, Word.tag(alignments.of(List.of(id))))) {
      return new Stale();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Alignment> served =
        request.items().stream()
            .map(item -> new Alignment(item.item(), item.unit()))
            .distinct()
            .toList();
    state.state(List.of(new Word(id, speaker.get(), served, caller.id(), now)), now);
    audit.note(caller, "RESOURCE_ALIGNED", id.toString());
    return new Stated();
  }

  /** The owner where she writes for it, else her only institution, unless she names one. */
  private static Optional<String> speaker(Caller caller, Resource resource, String named) {
    if (named != null) {
      return Optional.of(named).filter(caller::belongsTo);
    }
    if (Visibility.writesFor(caller, resource.institution())) {
      return Optional.of(resource.institution());
    }
    return caller.institutions().size() == 1
        ? caller.institutions().stream().findFirst()
        : Optional.empty();
  }

  private boolean reviews(Caller caller, Map<UUID, ItemView> known) {
    Set<UUID> hers = experts.frameworksOf(caller.id());
    return !hers.isEmpty()
        && known.values().stream().map(ItemView::framework).allMatch(hers::contains);
  }

  private static List<String> unknown(
      Resource resource, AlignmentRequest request, Map<UUID, ItemView> known) {
    Set<UUID> units =
        resource.description().units().stream().map(Unit::id).collect(Collectors.toSet());
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < request.items().size(); i++) {
      AlignmentRequest.Item item = request.items().get(i);
      ItemView view = known.get(item.item());
      if (view == null || view.gone()) {
        fields.add("items[" + i + "].item");
      }
      if (item.unit() != null && !units.contains(item.unit())) {
        fields.add("items[" + i + "].unit");
      }
    }
    return fields;
  }
}

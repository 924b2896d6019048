package org.teachercloud.catalog.contributing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reaching.Visibility;
import org.teachercloud.catalog.describing.reading.ResourceView.Named;
import org.teachercloud.catalog.networking.Institution;
import org.teachercloud.catalog.networking.Institutions;
import org.teachercloud.catalog.versions.VersionView;
import org.teachercloud.catalog.versions.Versions;

/** Proposals with what works and institutions are called. */
@ApplicationScoped
class MergeViews {

  @Inject MergeProposals proposals;
  @Inject Resources resources;
  @Inject Versions versions;
  @Inject Institutions institutions;

  /**
   * Those of her institutions on one side.
   *
   * @param resource source or work; null for any
   */
  @Transactional
  MergeView.Page page(Caller caller, MergeProposals.Side side, UUID resource, int first, int size) {
    List<MergeProposal> found = proposals.of(side, caller.institutions(), resource, first, size);
    Map<UUID, Resource> sources = new HashMap<>();
    resources
        .all(found.stream().map(one -> one.source).distinct().toList())
        .forEach(one -> sources.put(one.id(), one));
    long total = proposals.count(side, caller.institutions(), resource);
    return new MergeView.Page(
        found.stream().map(one -> view(one, sources.get(one.source), caller)).toList(),
        first + size < total ? Integer.toString(first + size) : null,
        total);
  }

  /** The work as it is offered, for who decides; empty where that is not she. */
  @Transactional
  Optional<VersionView> offered(Caller caller, UUID id) {
    return proposals
        .findByIdOptional(id)
        .filter(
            one ->
                resources
                    .find(one.source)
                    .filter(source -> Visibility.writesFor(caller, source.institution()))
                    .isPresent())
        .flatMap(one -> versions.published(one.work, one.workVersion));
  }

  private MergeView view(MergeProposal one, Resource source, Caller caller) {
    boolean owns = Visibility.writesFor(caller, source.institution());
    boolean proposed = Visibility.writesFor(caller, one.institution);
    return new MergeView(
        one.id,
        one.state,
        new MergeView.Side(one.work, one.workVersion, one.title(), named(one.institution)),
        new MergeView.Side(
            source.id(),
            source.version(),
            source.description().title(),
            named(source.institution())),
        one.words(),
        one.proposedAt,
        one.answer(),
        one.decidedAt,
        one.mergedVersion,
        owns && !caller.belongsTo(one.institution) && MergeProposal.STANDING.contains(one.state),
        proposed && one.state == MergeProposal.State.OPEN);
  }

  private Named named(String slug) {
    Text name =
        institutions.find(slug).map(Institution::name).orElseGet(() -> new Text(null, slug));
    return new Named(slug, name);
  }
}

package org.teachercloud.catalog.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.describing.Page;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reaching.Reach;
import org.teachercloud.catalog.describing.reaching.Visibility;
import org.teachercloud.catalog.describing.reading.ResourceView.Named;
import org.teachercloud.catalog.describing.reading.VisibleResources;
import org.teachercloud.catalog.networking.Institution;
import org.teachercloud.catalog.networking.Institutions;
import org.teachercloud.catalog.sharing.GrantView.Said;
import org.teachercloud.catalog.sharing.leading.Endorsements;

/** Grants with what others are called. */
@ApplicationScoped
public class GrantViews {

  @Inject Grants grants;
  @Inject Endorsements endorsements;
  @Inject Resources resources;
  @Inject VisibleResources visible;
  @Inject Institutions institutions;

  /** Grants of a resource that she writes for; empty where there is none for her. */
  @Transactional
  Optional<GrantView.Page> of(UUID resource, Caller caller, int from, int size) {
    return resources
        .find(resource)
        .filter(one -> Visibility.writesFor(caller, one.institution()))
        .map(
            one -> {
              List<Grant> all = grants.of(resource);
              Page<Grant> page = Page.of(all.isEmpty() ? List.of(first(one)) : all, from, size);
              return new GrantView.Page(
                  views(page.items(), any -> one, caller), page.next(), page.total());
            });
  }

  /** What waits for her word, or what she could decide about, in another state. */
  @Transactional
  GrantView.Page decidedBy(Caller caller, Grant.State state, int from, int size) {
    List<Grant> found = grants.decidedBy(caller, state, from, size);
    Map<UUID, Resource> resourceOf = new HashMap<>();
    resources
        .all(found.stream().map(grant -> grant.resource).toList())
        .forEach(one -> resourceOf.put(one.id(), one));
    List<GrantView> items = views(found, resourceOf::get, caller);
    long total = grants.countDecidedBy(caller, state);
    return new GrantView.Page(
        items, from + size < total ? Integer.toString(from + size) : null, total);
  }

  /** What leads of her clusters have asked of a resource; empty where it is not there for her. */
  @Transactional
  public Optional<GrantView.Page> wishedOf(UUID id, Caller caller, int from, int size) {
    return resources
        .find(id)
        .filter(one -> visible.sees(caller, one))
        .map(
            one -> {
              Page<Grant> page =
                  Page.of(grants.wishesOf(id, grants.clustersLedBy(caller)), from, size);
              return new GrantView.Page(
                  views(page.items(), any -> one, caller), page.next(), page.total());
            });
  }

  /** The scope with which it was published, before anybody shared or withdrew anything. */
  private static Grant first(Resource resource) {
    Grant first = new Grant();
    first.id = resource.id();
    first.resource = resource.id();
    first.scope = GrantScope.valueOf(resource.description().scope().name());
    first.purposes = Reach.PUBLISHED.stream().map(Enum::name).toArray(String[]::new);
    first.state = Grant.State.ACTIVE;
    first.requestedAt = resource.createdAt();
    return first;
  }

  private List<GrantView> views(
      List<Grant> found, Function<UUID, Resource> resourceOf, Caller caller) {
    Map<UUID, List<Said>> said =
        endorsements.saidOf(found.stream().map(grant -> grant.id).toList());
    return found.stream()
        .map(
            grant ->
                view(
                    grant,
                    resourceOf.apply(grant.resource),
                    said.getOrDefault(grant.id, List.of()),
                    caller))
        .toList();
  }

  private GrantView view(Grant grant, Resource resource, List<Said> said, Caller caller) {
    boolean waits = grant.state == Grant.State.REQUESTED && !grant.isOwnOf(caller.id(), resource);
    boolean mayEndorse =
        waits
            && grant.isForThePlatform()
            && !grants.ledWith(caller, resource.institution()).isEmpty();
    return new GrantView(
        grant.id,
        shared(resource),
        grant.scope,
        grant.cluster,
        Arrays.stream(grant.grantees).map(this::named).toList(),
        grant.purposes(),
        grant.from,
        grant.to,
        grant.state,
        grant.requestedAt,
        grant.decidedAt,
        grant.isFirst(),
        grant.byPublication,
        grant.byLead,
        grant.reason,
        said,
        waits && grants.decides(caller, grant, resource),
        mayEndorse);
  }

  /** A resource with its owner's name. */
  public GrantView.Shared shared(Resource resource) {
    return new GrantView.Shared(
        resource.id(),
        resource.description().kind(),
        resource.description().title(),
        resource.description().summary(),
        named(resource.institution()));
  }

  private Named named(String slug) {
    Text name =
        institutions.find(slug).map(Institution::name).orElseGet(() -> new Text(null, slug));
    return new Named(slug, name);
  }
}

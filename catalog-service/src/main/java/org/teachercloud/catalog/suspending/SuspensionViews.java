package org.teachercloud.catalog.suspending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.describing.Page;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reaching.Visibility;
import org.teachercloud.catalog.sharing.GrantView.Shared;
import org.teachercloud.catalog.sharing.GrantViews;

/** Suspensions with what the resources are called. */
@ApplicationScoped
class SuspensionViews {

  @Inject Suspensions suspensions;
  @Inject Resources resources;
  @Inject GrantViews grants;

  /** Those of a resource that she operates or writes for; empty where there is none for her. */
  @Transactional
  Optional<SuspensionView.Page> of(UUID id, Caller caller, int from, int size) {
    return resources
        .find(id)
        .filter(one -> one.version() > 0)
        .filter(one -> caller.has(Role.OPERATOR) || Visibility.writesFor(caller, one.institution()))
        .map(
            one -> {
              Shared named = grants.shared(one);
              Page<Suspension> page = Page.of(suspensions.all(id), from, size);
              return new SuspensionView.Page(
                  page.items().stream().map(found -> view(found, named)).toList(),
                  page.next(),
                  page.total());
            });
  }

  /** Those that stand and that she may see. */
  @Transactional
  SuspensionView.Page standing(Caller caller, int from, int size) {
    List<Suspension> found = suspensions.seenBy(caller, from, size);
    Map<UUID, Resource> suspended = new HashMap<>();
    resources
        .all(found.stream().map(one -> one.resource).toList())
        .forEach(one -> suspended.put(one.id(), one));
    long total = suspensions.countSeenBy(caller);
    return new SuspensionView.Page(
        found.stream().map(one -> view(one, grants.shared(suspended.get(one.resource)))).toList(),
        from + size < total ? Integer.toString(from + size) : null,
        total);
  }

  private static SuspensionView view(Suspension one, Shared resource) {
    return new SuspensionView(resource, one.reason, one.suspendedAt, one.liftedAt);
  }
}

package org.teachercloud.catalog.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.reaching.Reach;
import org.teachercloud.contracts.Scope;

/**
 * A publication for everyone that nobody has approved asks by itself for the grant that it lacks.
 */
@ApplicationScoped
public class AskForAll {

  @Inject Grants grants;
  @Inject Resources resources;
  @Inject SpreadGrants spread;
  @Inject AuditTrail audit;
  @Inject Calendar calendar;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  /**
   * These were published for their institution and wish to be there for everyone. Those are left
   * out that everyone has anyway, or whose first grant was taken back.
   *
   * @param person who published them
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void ask(UUID person, Collection<UUID> resources) {
    if (resources.isEmpty()) {
      return;
    }
    for (UUID resource : grants.withoutWish(resources, calendar.today())) {
      grants.writeFirst(resource);
      Grant wish = new Grant();
      wish.id = ids.next();
      wish.resource = resource;
      wish.scope = GrantScope.PUBLIC;
      wish.purposes = Reach.PUBLISHED.stream().map(Enum::name).sorted().toArray(String[]::new);
      wish.state = Grant.State.REQUESTED;
      wish.requestedBy = person;
      wish.requestedAt = now();
      wish.byPublication = true;
      grants.persist(wish);
    }
    grants.flush();
  }

  /**
   * One was published: for as many as its description wished, or for its institution only.
   *
   * @param wished the scope that was wished
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void follow(UUID person, Resource published, Scope wished) {
    if (published.description().scope() == wished) {
      forget(person, List.of(published.id()));
    } else {
      ask(person, List.of(published.id()));
    }
  }

  /** Withdrawn, or a later version says something else or is there for everyone: void. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget(UUID person, Collection<UUID> resources) {
    if (resources.isEmpty()) {
      return;
    }
    for (Grant wish : grants.wishesOf(resources)) {
      wish.decide(Grant.State.WITHDRAWN, person, now());
    }
    grants.flush();
  }

  /**
   * Agrees to all that waits of an institution's publications.
   *
   * @param caller the operator; what she wrote or published herself somebody else decides
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void agreeToAllOf(Caller caller, String institution) {
    List<UUID> wished = grants.wishedBy(institution);
    Map<UUID, Resource> locked =
        resources.lockAll(wished).stream().collect(Collectors.toMap(Resource::id, one -> one));
    List<Grant> waiting =
        grants.wishesOf(wished).stream()
            .filter(one -> !one.isOwnOf(caller.id(), locked.get(one.resource)))
            .toList();
    for (Grant wish : waiting) {
      wish.decide(Grant.State.ACTIVE, caller.id(), now());
      audit.note(caller, "GRANT_ACTIVE", wish.id.toString());
    }
    grants.flush();
    spread.spread(waiting.stream().map(one -> one.resource).distinct().toList());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

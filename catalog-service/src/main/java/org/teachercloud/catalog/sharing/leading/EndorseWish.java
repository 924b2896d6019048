package org.teachercloud.catalog.sharing.leading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.sharing.Grant;
import org.teachercloud.catalog.sharing.GrantOutcome;
import org.teachercloud.catalog.sharing.GrantOutcome.AlreadyDecided;
import org.teachercloud.catalog.sharing.GrantOutcome.ClusterNeeded;
import org.teachercloud.catalog.sharing.GrantOutcome.Done;
import org.teachercloud.catalog.sharing.GrantOutcome.NotThere;
import org.teachercloud.catalog.sharing.GrantOutcome.SecondPersonNeeded;
import org.teachercloud.catalog.sharing.Grants;

/** The lead of a cluster is for what a member wishes to publish for everyone, or is not. */
@ApplicationScoped
class EndorseWish {

  @Inject Grants grants;
  @Inject Endorsements endorsements;
  @Inject Resources resources;
  @Inject AuditTrail audit;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  /** Says it; her cluster's last word takes the place of the one before. */
  @Transactional(Transactional.TxType.MANDATORY)
  GrantOutcome endorse(Caller caller, UUID id, EndorsementRequest request) {
    Grant wish = grants.findById(id);
    if (wish == null || !wish.isForThePlatform()) {
      return new NotThere();
    }
    Resource resource = resources.lock(wish.resource).orElseThrow();
    grants.getEntityManager().refresh(wish);
    List<Integer> common = grants.ledWith(caller, resource.institution());
    if (common.isEmpty()) {
      return new NotThere();
    }
    if (wish.state != Grant.State.REQUESTED) {
      return new AlreadyDecided(wish.state);
    }
    if (wish.isOwnOf(caller.id(), resource)) {
      return new SecondPersonNeeded();
    }
    Optional<Integer> cluster = Grants.meant(request.cluster(), common);
    if (cluster.isEmpty()) {
      return new ClusterNeeded();
    }
    Endorsement said = endorsements.of(id, cluster.get()).orElseGet(Endorsement::new);
    said.endorsed = request.endorsed();
    said.words = request.words().strip();
    said.saidBy = caller.id();
    said.saidAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (said.id == null) {
      said.id = ids.next();
      said.wish = id;
      said.cluster = cluster.get();
      endorsements.persist(said);
    }
    audit.note(caller, said.endorsed ? "WISH_ENDORSED" : "WISH_NOT_ENDORSED", id.toString());
    return new Done(id);
  }
}

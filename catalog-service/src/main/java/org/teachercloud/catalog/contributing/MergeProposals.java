package org.teachercloud.catalog.contributing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All proposals. */
@ApplicationScoped
class MergeProposals implements PanacheRepositoryBase<MergeProposal, UUID> {

  /** Whose eyes a list is for. */
  public enum Side {
    /** The owners of sources. */
    RECEIVED,
    /** Those who proposed. */
    SENT
  }

  private static final String LISTED =
      """
      FROM merge_proposal JOIN resource ON resource.id = merge_proposal.source
      WHERE CASE WHEN ?1 THEN resource.institution ELSE merge_proposal.institution END = ANY(?2)
        AND ?3 IN ('', CAST(merge_proposal.source AS text), CAST(merge_proposal.work AS text))
      """;

  @Inject EntityManager entities;

  boolean standsFor(UUID work) {
    return count("work = ?1 and state in ?2", work, MergeProposal.STANDING) > 0;
  }

  /** What the next version of a source is going to bring. */
  List<MergeProposal> acceptedFor(UUID source) {
    return list("source = ?1 and state = ?2", source, MergeProposal.State.ACCEPTED);
  }

  /**
   * Those of some institutions, the open ones first, then the latest.
   *
   * @param resource source or work; null for any
   */
  @SuppressWarnings("unchecked")
  List<MergeProposal> of(
      Side side, Collection<String> institutions, UUID resource, int first, int size) {
    Query query =
        entities.createNativeQuery(
            "SELECT merge_proposal.* "
                + LISTED
                + " ORDER BY merge_proposal.state <> 'OPEN', proposed_at DESC, merge_proposal.id",
            MergeProposal.class);
    return bound(query, side, institutions, resource)
        .setFirstResult(first)
        .setMaxResults(size)
        .getResultList();
  }

  long count(Side side, Collection<String> institutions, UUID resource) {
    Query query = entities.createNativeQuery("SELECT count(*) " + LISTED, Long.class);
    return (Long) bound(query, side, institutions, resource).getSingleResult();
  }

  private static Query bound(
      Query query, Side side, Collection<String> institutions, UUID resource) {
    return query
        .setParameter(1, side == Side.RECEIVED)
        .setParameter(2, institutions.toArray(String[]::new))
        .setParameter(3, resource == null ? "" : resource.toString());
  }
}

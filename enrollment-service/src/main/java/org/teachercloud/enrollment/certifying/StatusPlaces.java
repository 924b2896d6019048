package org.teachercloud.enrollment.certifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.teachercloud.enrollment.Ids;

/**
 * Places in an institution's status lists: at random, as Bitstring Status List 1.0 (6.1) advises,
 * so that a place tells nothing about when it was taken. A list that is found half full is followed
 * by another.
 */
@ApplicationScoped
public class StatusPlaces {

  /** Entries of a list: 16 KiB of bits, the least that the standard allows. */
  public static final int ENTRIES = 131_072;

  private static final int TRIES = 8;

  private final EntityManager entities;
  private final Ids ids;

  StatusPlaces(EntityManager entities, Ids ids) {
    this.entities = entities;
    this.ids = ids;
  }

  /** A free place. */
  record Place(int list, int index) {}

  Place take(String institution) {
    int list = Math.max(1, newest(institution));
    Place free = null;
    int taken = 0;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Place place = new Place(list, (int) (ids.next().getLeastSignificantBits() & (ENTRIES - 1)));
      if (isTaken(institution, place)) {
        taken++;
      } else {
        free = place;
      }
    }
    boolean full = taken >= TRIES / 2;
    return full || free == null
        ? new Place(list + 1, (int) (ids.next().getLeastSignificantBits() & (ENTRIES - 1)))
        : free;
  }

  /** The institution's newest list, 0 where it has none. */
  public int newest(String institution) {
    Integer newest =
        entities
            .createQuery(
                "select max(statusList) from Certificate where institution = :i", Integer.class)
            .setParameter("i", institution)
            .getSingleResult();
    return newest == null ? 0 : newest;
  }

  /** The places of a list whose certificates were revoked. */
  public List<Integer> revoked(String institution, int list) {
    return entities
        .createQuery(
            "select statusIndex from Certificate where institution = :i and statusList = :l"
                + " and revokedAt is not null order by statusIndex",
            Integer.class)
        .setParameter("i", institution)
        .setParameter("l", list)
        .getResultList();
  }

  private boolean isTaken(String institution, Place place) {
    return entities
            .createQuery(
                "select count(*) from Certificate where institution = :i and statusList = :l"
                    + " and statusIndex = :x",
                Long.class)
            .setParameter("i", institution)
            .setParameter("l", place.list())
            .setParameter("x", place.index())
            .getSingleResult()
        > 0;
  }
}

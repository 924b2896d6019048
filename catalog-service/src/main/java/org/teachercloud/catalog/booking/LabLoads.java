package org.teachercloud.catalog.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts how laboratories are used. */
@ApplicationScoped
class LabLoads {

  /** A slot is of the day that the laboratory's own calendar shows when it begins. */
  private static final String DAYS =
      """
      slot.resource = ?1 AND CAST(slot.from_at AT TIME ZONE slot.zone AS date) >= ?2
        AND CAST(slot.from_at AT TIME ZONE slot.zone AS date) < ?3
      """;

  private static final String OFFERED =
      "SELECT count(*), coalesce(sum(capacity), 0) FROM slot WHERE cancelled_at IS NULL AND "
          + DAYS;
  private static final String BY_STATE =
      "SELECT state, count(*) FROM booking JOIN slot ON slot.id = booking.slot WHERE "
          + DAYS
          + " GROUP BY state";
  private static final String BY_INSTITUTION =
      "SELECT institution, count(*) FROM booking JOIN slot ON slot.id = booking.slot WHERE "
          + DAYS
          + """
            AND state <> 'CANCELLED' AND institution IS NOT NULL
            GROUP BY institution ORDER BY count(*) DESC, institution
            """;

  /** Institutions that are named. */
  private static final int MOST = 100;

  @Inject EntityManager entities;
  @Inject SlotViews views;

  /** The load on some days of the laboratory's own calendar. */
  @Transactional
  LabLoad of(UUID resource, LocalDate from, LocalDate to) {
    Object[] offered = ask(OFFERED, resource, from, to).getFirst();
    Map<Booking.State, Long> states = new EnumMap<>(Booking.State.class);
    ask(BY_STATE, resource, from, to)
        .forEach(row -> states.put(Booking.State.valueOf((String) row[0]), number(row[1])));
    List<LabLoad.Use> uses =
        ask(BY_INSTITUTION, resource, from, to).stream()
            .map(row -> new LabLoad.Use(views.named((String) row[0]), number(row[1])))
            .toList();
    return new LabLoad(from, to, number(offered[0]), number(offered[1]), states, uses);
  }

  private List<Object[]> ask(String question, UUID resource, LocalDate from, LocalDate to) {
    return entities
        .createNativeQuery(question, Object[].class)
        .setParameter(1, resource)
        .setParameter(2, from)
        .setParameter(3, to)
        .setMaxResults(MOST)
        .getResultList();
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}

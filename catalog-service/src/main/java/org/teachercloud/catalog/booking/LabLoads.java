package org.teachercloud.catalog.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.catalog.Calendar;

/** Counts how laboratories are used. */
@ApplicationScoped
class LabLoads {

  private static final String OFFERED =
      """
      select count(*), coalesce(sum(capacity), 0L) from Slot
      where resource = ?1 and begins >= ?2 and begins < ?3 and cancelledAt is null
      """;
  private static final String BY_STATE =
      """
      select state, count(*) from Booking
      where slot in (select id from Slot where resource = ?1) and begins >= ?2 and begins < ?3
      group by state
      """;
  private static final String BY_INSTITUTION =
      """
      select institution, count(*) from Booking
      where slot in (select id from Slot where resource = ?1) and begins >= ?2 and begins < ?3
        and state <> ?4 and institution is not null
      group by institution order by count(*) desc, institution
      """;

  /** Institutions that are named. */
  private static final int MOST = 100;

  @Inject EntityManager entities;
  @Inject SlotViews views;

  @Transactional
  LabLoad of(UUID resource, LocalDate from, LocalDate to) {
    Instant begin = Calendar.begin(from);
    Instant end = Calendar.begin(to);
    Tuple offered = ask(OFFERED, resource, begin, end).getFirst();
    Map<Booking.State, Long> states = new EnumMap<>(Booking.State.class);
    ask(BY_STATE, resource, begin, end)
        .forEach(row -> states.put(row.get(0, Booking.State.class), row.get(1, Long.class)));
    List<LabLoad.Use> uses =
        ask(BY_INSTITUTION, resource, begin, end, Booking.State.CANCELLED).stream()
            .map(row -> new LabLoad.Use(views.named((String) row.get(0)), (Long) row.get(1)))
            .toList();
    return new LabLoad(
        from, to, offered.get(0, Long.class), offered.get(1, Long.class), states, uses);
  }

  private List<Tuple> ask(String question, Object... values) {
    TypedQuery<Tuple> query = entities.createQuery(question, Tuple.class);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.setMaxResults(MOST).getResultList();
  }
}

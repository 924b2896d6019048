package org.teachercloud.catalog.seeding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.seeding.world.Chance;
import org.teachercloud.catalog.seeding.world.SeedItem;
import org.teachercloud.contracts.ResourceKind;

/**
 * Times of the seeded laboratories, two in each of the next two weeks: the same for whoever seeds
 * in the same week, and more of them for whoever seeds again later.
 */
@ApplicationScoped
public class SeedSlots {

  private static final String ZONE = "Asia/Shanghai";
  private static final int WEEKS = 2;
  private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY);
  private static final List<String> PLACES = List.of("REMOTE", "VIRTUAL", "ON_SITE");
  private static final List<Integer> HOURS = List.of(9, 14, 16, 19);
  private static final List<Integer> CAPACITIES = List.of(2, 8, 20);
  private static final int MINUTES = 90;

  private static final String INSERT =
      """
      INSERT INTO slot (id, resource, place, zone, from_at, to_at, capacity, briefing_zh,
        briefing_en, priority_until, made_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;
  private static final String BRIEFING_ZH = "到场后先听教师讲解。全程戴护目镜，不在实验室内饮食，结束后洗手。";
  private static final String BRIEFING_EN =
      "Listen to the introduction first. Wear goggles, do not eat or drink in the laboratory, and"
          + " wash your hands afterwards.";

  @Inject AgroalDataSource dataSource;
  @Inject Calendar calendar;

  /** Writes what is missing of the laboratories among the items; what is there stays as it is. */
  @Transactional(Transactional.TxType.MANDATORY)
  void write(List<SeedItem> items) {
    LocalDate monday = calendar.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (SeedItem item : items) {
        if (item.description().kind() == ResourceKind.LAB) {
          for (int week = 0; week < WEEKS; week++) {
            for (DayOfWeek day : DAYS) {
              LocalDate date = monday.plusWeeks(week).with(TemporalAdjusters.nextOrSame(day));
              bind(insert, item.id(), date, day == DayOfWeek.TUESDAY ? monday : null);
              insert.addBatch();
            }
          }
        }
      }
      insert.executeBatch();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** On some days supported institutions book first, until the week begins. */
  private static void bind(PreparedStatement insert, UUID lab, LocalDate date, LocalDate priority)
      throws SQLException {
    String key = lab.toString();
    UUID id = UUID.nameUUIDFromBytes(("slot|" + key + "|" + date).getBytes(StandardCharsets.UTF_8));
    String place = Chance.oneOf(PLACES, key, "place");
    boolean briefed = place.equals("ON_SITE");
    LocalTime hour = LocalTime.of(Chance.oneOf(HOURS, key, "hour " + date.getDayOfWeek()), 0);
    Instant from = LocalDateTime.of(date, hour).atZone(ZoneId.of(ZONE)).toInstant();
    insert.setObject(1, id);
    insert.setObject(2, lab);
    insert.setString(3, place);
    insert.setString(4, ZONE);
    insert.setObject(5, from.atOffset(ZoneOffset.UTC));
    insert.setObject(6, from.plus(MINUTES, ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC));
    insert.setInt(7, Chance.oneOf(CAPACITIES, key, "capacity " + date.getDayOfWeek()));
    insert.setString(8, briefed ? BRIEFING_ZH : null);
    insert.setString(9, briefed ? BRIEFING_EN : null);
    Instant until = Calendar.begin(priority);
    insert.setObject(
        10, until == null ? null : until.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    insert.setObject(11, Instant.EPOCH.atOffset(ZoneOffset.UTC));
  }
}

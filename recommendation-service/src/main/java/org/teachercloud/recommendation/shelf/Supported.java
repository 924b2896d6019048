package org.teachercloud.recommendation.shelf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.teachercloud.contracts.ClusterChanged;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.inbox.FactHandler;
import org.teachercloud.recommendation.replicas.Announcements;
import org.teachercloud.recommendation.replicas.Follower;

/** Which institutions a cluster supports on which days, from the catalogue's facts. */
@ApplicationScoped
public class Supported implements FactHandler, Follower {

  private static final String CHANGED = "supported";
  private static final String FORGET = "DELETE FROM supported WHERE cluster = ?";
  private static final String WRITE =
      "INSERT INTO supported (cluster, institution, from_date, to_date) VALUES (?, ?, ?, ?)";
  private static final String READ =
      "SELECT cluster, institution, from_date, to_date FROM supported";

  @Inject AgroalDataSource dataSource;
  @Inject Announcements announcements;
  @Inject ObjectMapper mapper;

  private final Map<Integer, List<Days>> clusters = new ConcurrentHashMap<>();

  /** From the first day to the day before the last; that one null while it goes on. */
  private record Days(String institution, LocalDate from, LocalDate to) {

    boolean contain(LocalDate day) {
      return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
  }

  /** Slugs of all that a cluster supports on a day. */
  public SortedSet<String> on(LocalDate day) {
    return clusters.values().stream()
        .flatMap(List::stream)
        .filter(days -> days.contain(day))
        .map(Days::institution)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a cluster supports an institution on a day. */
  public boolean includes(String institution, LocalDate day) {
    for (List<Days> cluster : clusters.values()) {
      for (Days days : cluster) {
        if (days.institution().equals(institution) && days.contain(day)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public Topic topic() {
    return Topic.CATALOG_CLUSTERS;
  }

  @Override
  public void apply(Fact fact) {
    ClusterChanged changed = (ClusterChanged) fact;
    List<Days> supported =
        changed.roles().stream()
            .filter(role -> role.kind() == ClusterChanged.Kind.SUPPORTED)
            .map(role -> new Days(role.institution(), role.from(), role.to()))
            .toList();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement forget = connection.prepareStatement(FORGET);
        PreparedStatement write = connection.prepareStatement(WRITE)) {
      forget.setInt(1, changed.cluster());
      forget.executeUpdate();
      for (Days days : supported) {
        write.setInt(1, changed.cluster());
        write.setString(2, days.institution());
        write.setObject(3, days.from());
        write.setObject(4, days.to());
        write.addBatch();
      }
      write.executeBatch();
    } catch (SQLException failure) {
      throw new DeliveryException("Who is supported cannot be kept", failure);
    }
    announcements.announce(CHANGED, Map.of(Integer.toString(changed.cluster()), supported));
  }

  @Override
  public String kind() {
    return CHANGED;
  }

  @Override
  public void reload() {
    Map<Integer, List<Days>> read = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(READ);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        read.computeIfAbsent(rows.getInt(1), cluster -> new ArrayList<>())
            .add(
                new Days(
                    rows.getString(2),
                    rows.getObject(3, LocalDate.class),
                    rows.getObject(4, LocalDate.class)));
      }
    } catch (SQLException failure) {
      throw new DeliveryException("Who is supported cannot be read", failure);
    }
    clusters.putAll(read);
  }

  @Override
  public void learn(JsonNode body) {
    body.properties()
        .forEach(
            each ->
                clusters.put(
                    Integer.valueOf(each.getKey()),
                    List.of(mapper.convertValue(each.getValue(), Days[].class))));
  }
}

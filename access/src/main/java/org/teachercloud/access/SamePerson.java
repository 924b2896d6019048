package org.teachercloud.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Which identifiers are one person: accounts that have gone into others. Tokens of an account that
 * has gone live for minutes; whose they are is known from memory, so that a request costs nothing
 * more.
 */
@ApplicationScoped
public class SamePerson {

  private static final Logger LOG = Logger.getLogger(SamePerson.class);

  private static final String ENDS = "SELECT person, into_person FROM merged WHERE person = ANY(?)";
  private static final String RECENT =
      """
      SELECT person, into_person FROM merged
      WHERE merged_at > now() - make_interval(secs => ?)
      """;
  private static final String FORMER =
      "SELECT person FROM merged WHERE into_person = ? ORDER BY merged_at, person";

  /** How long tokens of an account that has gone are looked for; prefix {@code persons.merged}. */
  @ConfigMapping(prefix = "persons.merged")
  public interface Patience {

    /** Pause between two looks at who has gone; what comes meanwhile is moved later. */
    @WithDefault("PT1S")
    Duration every();

    /** How long after a merge; must be longer than a token lives. */
    @WithDefault("PT1H")
    Duration within();
  }

  @Inject AgroalDataSource dataSource;
  @Inject Patience patience;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile Map<UUID, UUID> recent = Map.of();

  void start(@Observes StartupEvent event) {
    Thread.ofVirtual().name("same-person").start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }

  private void run() {
    try {
      while (!stopped.await(patience.every().toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          look();
        } catch (RuntimeException away) {
          LOG.debugf("Who has gone is looked up later: %s", away.getMessage());
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads who has gone within the time that tokens live. */
  public void look() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(RECENT)) {
      select.setDouble(1, patience.within().toMillis() / 1000.0);
      recent = Map.copyOf(pairs(select));
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** Whose a token is: the person of its subject, or the one that this one has gone into. */
  UUID ofToken(UUID subject) {
    return recent.getOrDefault(subject, subject);
  }

  /** Who has gone within the time that tokens live, and into whom. */
  public Map<UUID, UUID> recent() {
    return recent;
  }

  /** Those of the identifiers that have gone, with the one that each of them is now. */
  public Map<UUID, UUID> ends(Collection<UUID> persons) {
    if (persons.isEmpty()) {
      return Map.of();
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(ENDS)) {
      select.setArray(1, connection.createArrayOf("uuid", persons.toArray()));
      return pairs(select);
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  /** The identifier that a person has now. */
  public UUID now(UUID person) {
    return ends(List.of(person)).getOrDefault(person, person);
  }

  /** The identifiers that have gone into a person's, the first at first. */
  public List<UUID> formerly(UUID person) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FORMER)) {
      select.setObject(1, person);
      List<UUID> former = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          former.add(rows.getObject(1, UUID.class));
        }
      }
      return former;
    } catch (SQLException failure) {
      throw failed(failure);
    }
  }

  private static Map<UUID, UUID> pairs(PreparedStatement select) throws SQLException {
    Map<UUID, UUID> pairs = new HashMap<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        pairs.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
      }
    }
    return pairs;
  }

  private static IllegalStateException failed(SQLException failure) {
    return new IllegalStateException("Who has gone into whom cannot be read", failure);
  }
}

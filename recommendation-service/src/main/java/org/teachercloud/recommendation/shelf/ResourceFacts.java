package org.teachercloud.recommendation.shelf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.contracts.CatalogFact;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.InstitutionRegistered;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.ResourcePublished.Origin;
import org.teachercloud.contracts.ResourceShared;
import org.teachercloud.contracts.ResourceWithdrawn;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.inbox.FactHandler;
import org.teachercloud.recommendation.replicas.Announcements;

/** Keeps the copy of the catalogue: the newest fact of a resource is enough. */
@ApplicationScoped
class ResourceFacts implements FactHandler {

  private static final Object COLLECTED = new Object();

  private static final String PUBLISH =
      """
      UPDATE item SET sequence = ?, published = true, published_at = ?, version = ?, kind = ?,
        title = ?::jsonb, institution = ?, scope = ?, subject = ?, phases = ?, stages = ?,
        languages = ?, minutes = ?, prerequisites = ?, origin = ?, derivation = ?
      WHERE number = ?
      """;
  private static final String WITHDRAW =
      "UPDATE item SET sequence = ?, published = false WHERE number = ?";

  @Inject AgroalDataSource dataSource;
  @Inject TransactionSynchronizationRegistry transaction;
  @Inject Shelf shelf;
  @Inject Announcements announcements;
  @Inject ObjectMapper mapper;

  @Override
  public Topic topic() {
    return Topic.CATALOG_RESOURCES;
  }

  @Override
  public void apply(Fact fact) {
    collected().put(((CatalogFact) fact).subject(), (CatalogFact) fact);
  }

  @Override
  public void endOfBatch() {
    Map<String, CatalogFact> newest = collected();
    if (newest.isEmpty()) {
      return;
    }
    Map<UUID, Integer> numbers = shelf.numbersOf(resources(newest.values()));
    try (Connection connection = dataSource.getConnection();
        PreparedStatement publish = connection.prepareStatement(PUBLISH);
        PreparedStatement withdraw = connection.prepareStatement(WITHDRAW)) {
      for (CatalogFact fact : newest.values()) {
        switch (fact) {
          case ResourcePublished published -> bind(connection, publish, published, numbers);
          case ResourceWithdrawn withdrawn -> {
            withdraw.setLong(1, withdrawn.sequence());
            withdraw.setInt(2, numbers.get(withdrawn.resource()));
            withdraw.addBatch();
          }
          case ResourceShared other -> throw new IllegalArgumentException(other.type());
          case InstitutionRegistered other -> throw new IllegalArgumentException(other.type());
        }
      }
      publish.executeBatch();
      withdraw.executeBatch();
    } catch (SQLException failure) {
      throw new DeliveryException("The shelf cannot be written", failure);
    }
    announcements.announce(Shelf.CHANGED, numbers.values());
    newest.clear();
  }

  private static Set<UUID> resources(Collection<CatalogFact> facts) {
    Set<UUID> resources = new HashSet<>();
    for (CatalogFact fact : facts) {
      resources.add(UUID.fromString(fact.subject()));
      if (fact instanceof ResourcePublished published) {
        if (published.prerequisites() != null) {
          resources.addAll(published.prerequisites());
        }
        if (published.origin() != null) {
          resources.add(published.origin().resource());
        }
      }
    }
    return resources;
  }

  private void bind(
      Connection connection,
      PreparedStatement publish,
      ResourcePublished fact,
      Map<UUID, Integer> numbers)
      throws SQLException {
    publish.setLong(1, fact.sequence());
    publish.setObject(2, fact.at().atOffset(ZoneOffset.UTC));
    publish.setInt(3, fact.version());
    publish.setString(4, fact.kind().name());
    publish.setString(5, json(fact.title()));
    publish.setString(6, fact.institution());
    publish.setString(7, fact.scope().name());
    publish.setString(8, fact.subjectArea().name());
    publish.setArray(9, texts(connection, fact.phases()));
    publish.setArray(10, texts(connection, fact.stages()));
    publish.setArray(11, texts(connection, fact.languages()));
    publish.setInt(12, fact.minutes());
    publish.setArray(
        13,
        connection.createArrayOf(
            "int4",
            fact.prerequisites() == null
                ? new Object[0]
                : fact.prerequisites().stream().distinct().map(numbers::get).toArray()));
    Origin origin = fact.origin();
    publish.setObject(14, origin == null ? null : numbers.get(origin.resource()), Types.INTEGER);
    publish.setString(15, origin == null ? null : origin.how().name());
    publish.setInt(16, numbers.get(fact.resource()));
    publish.addBatch();
  }

  private static java.sql.Array texts(Connection connection, Set<?> values) throws SQLException {
    return connection.createArrayOf(
        "text",
        values == null ? new Object[0] : values.stream().map(Object::toString).sorted().toArray());
  }

  private String json(Map<String, String> texts) {
    try {
      return mapper.writeValueAsString(texts);
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException("Not a title", failure);
    }
  }

  @SuppressWarnings("unchecked")
  private Map<String, CatalogFact> collected() {
    Object present = transaction.getResource(COLLECTED);
    if (present == null) {
      present = new LinkedHashMap<String, CatalogFact>();
      transaction.putResource(COLLECTED, present);
    }
    return (Map<String, CatalogFact>) present;
  }
}

package org.teachercloud.enrollment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.InstitutionRegistered;
import org.teachercloud.contracts.PersonErased;
import org.teachercloud.contracts.PersonMerged;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.ResourceShared;
import org.teachercloud.contracts.ResourceWithdrawn;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Share;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.StandardsFact;
import org.teachercloud.contracts.Subject;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.FactCodec;

/** States the catalogue's facts on its real topics, as the catalogue would. */
@ApplicationScoped
public class Catalogue {

  @Inject FactCodec codec;
  @Inject AgroalDataSource dataSource;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  /** Publishes a course for everyone with units of these minutes and waits until it arrived. */
  public ResourcePublished course(int... minutes) {
    return arrived(stated(course(UUID.randomUUID(), 1, Scope.PUBLIC, minutes)));
  }

  public ResourcePublished course(UUID id, int version, Scope scope, int... minutes) {
    List<ResourcePublished.Unit> units = new ArrayList<>();
    for (int unit = 0; unit < minutes.length; unit++) {
      Map<String, String> title = Map.of("zh", "单元" + unit, "en", "Unit " + unit);
      units.add(new ResourcePublished.Unit(UUID.randomUUID(), title, minutes[unit]));
    }
    return new ResourcePublished(
        UUID.randomUUID(),
        version,
        id,
        Instant.now(),
        version,
        ResourceKind.COURSE,
        Map.of("zh", "教学设计", "en", "Lesson design"),
        "ecnu",
        scope,
        Subject.PEDAGOGY,
        Set.of(Phase.PRIMARY),
        Set.of(Stage.IN_SERVICE),
        Set.of("zh"),
        60,
        units,
        List.of(),
        version == 1 ? Map.of() : Map.of("zh", "新版 " + version, "en", "New in " + version),
        null);
  }

  /** Publishes the next version of a course with these units and waits until it arrived. */
  public ResourcePublished next(ResourcePublished before, List<ResourcePublished.Unit> units) {
    ResourcePublished empty = course(before.resource(), before.version() + 1, before.scope());
    return arrived(stated(with(empty, before.scope(), units)));
  }

  /** The same publication with other units, for others. */
  public static ResourcePublished with(
      ResourcePublished one, Scope scope, List<ResourcePublished.Unit> units) {
    return new ResourcePublished(
        one.id(),
        one.sequence(),
        one.resource(),
        one.at(),
        one.version(),
        one.kind(),
        one.title(),
        one.institution(),
        scope,
        one.subjectArea(),
        one.phases(),
        one.stages(),
        one.languages(),
        one.minutes(),
        units,
        one.prerequisites(),
        one.changes(),
        null);
  }

  public ResourcePublished stated(ResourcePublished fact) {
    send(Topic.CATALOG_RESOURCES, List.of(fact));
    return fact;
  }

  public void stated(List<? extends Fact> facts) {
    send(Topic.CATALOG_RESOURCES, facts);
  }

  public void withdrawn(ResourcePublished fact) {
    send(
        Topic.CATALOG_RESOURCES,
        List.of(
            new ResourceWithdrawn(
                UUID.randomUUID(),
                fact.sequence() + 1,
                fact.resource(),
                Instant.now(),
                fact.institution())));
    awaitRow("SELECT FROM offering WHERE state = 'WITHDRAWN' AND resource = ?", fact.resource());
  }

  /** A course reaches these from now on; waits until it arrived. */
  public void shared(UUID resource, long sequence, Share... shares) {
    send(
        Topic.CATALOG_SHARES,
        List.of(
            new ResourceShared(
                UUID.randomUUID(), sequence, resource, Instant.now(), List.of(shares))));
    awaitRow(
        "SELECT FROM inbox WHERE topic = 'catalog.shares' AND sequence >= "
            + sequence
            + " AND subject = ?::text",
        resource);
  }

  public void institution(String slug, long sequence, Map<String, String> name) {
    send(
        Topic.CATALOG_INSTITUTIONS,
        List.of(new InstitutionRegistered(UUID.randomUUID(), sequence, slug, Instant.now(), name)));
  }

  /** A person has left; waits until it arrived. */
  public void left(UUID person, UUID erasure) {
    send(
        Topic.CATALOG_PERSONS,
        List.of(new PersonErased(UUID.randomUUID(), 1, person, erasure, Instant.now())));
    awaitRow("SELECT FROM erased WHERE erasure = ?", erasure);
  }

  /** An account went into another one; waits until it arrived. */
  public UUID merged(UUID person, UUID into) {
    UUID merge = UUID.randomUUID();
    send(
        Topic.CATALOG_PERSONS,
        List.of(new PersonMerged(UUID.randomUUID(), 1, person, into, merge, Instant.now())));
    awaitRow("SELECT FROM merged WHERE merge = ?", merge);
    return merge;
  }

  /** States a fact about standards and waits until it arrived. */
  public void standards(StandardsFact fact) {
    send(Topic.CATALOG_STANDARDS, List.of(fact));
    awaitRow(
        "SELECT FROM inbox WHERE topic = 'catalog.standards' AND sequence >= "
            + fact.sequence()
            + " AND subject = ?::text",
        UUID.fromString(fact.subject()));
  }

  public ResourcePublished arrived(ResourcePublished fact) {
    awaitRow(
        "SELECT FROM offering WHERE version = " + fact.version() + " AND resource = ?",
        fact.resource());
    return fact;
  }

  private void awaitRow(String sql, UUID id) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> exists(sql, id));
  }

  private boolean exists(String sql, UUID id) throws SQLException {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setObject(1, id);
      return select.executeQuery().next();
    }
  }

  private void send(Topic topic, List<? extends Fact> facts) {
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", (Object) servers),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (Fact fact : facts) {
        var record = new ProducerRecord<>(topic.topicName(), fact.subject(), codec.encode(fact));
        record
            .headers()
            .add("id", fact.id().toString().getBytes(UTF_8))
            .add("type", fact.type().getBytes(UTF_8))
            .add("sequence", Long.toString(fact.sequence()).getBytes(UTF_8));
        producer.send(record);
      }
      producer.flush();
    }
  }
}

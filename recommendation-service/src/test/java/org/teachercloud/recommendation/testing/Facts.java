package org.teachercloud.recommendation.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.teachercloud.contracts.CourseCompleted;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.InstitutionRegistered;
import org.teachercloud.contracts.LearnerEnrolled;
import org.teachercloud.contracts.LearnerProfileChanged;
import org.teachercloud.contracts.LearnerWithdrew;
import org.teachercloud.contracts.LearningFact;
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
import org.teachercloud.contracts.Subject;
import org.teachercloud.contracts.Topic;
import org.teachercloud.contracts.UnitCompleted;
import org.teachercloud.delivery.FactCodec;
import org.teachercloud.delivery.inbox.Inbox;

/** States facts as their owners would, with the right sequences, and brings them to the inbox. */
@ApplicationScoped
public class Facts {

  /** A fact on its topic. */
  public record Stated(Topic topic, Fact fact) {}

  @Inject FactCodec codec;
  @Inject Inbox inbox;

  private final Map<String, Long> sequences = new HashMap<>();
  private final AtomicLong offsets = new AtomicLong();

  /** A public course in a subject. */
  public Stated published(UUID resource, Subject subject, UUID... prerequisites) {
    return published(resource, subject, Scope.PUBLIC, Set.of("zh"), List.of(prerequisites));
  }

  public Stated published(
      UUID resource,
      Subject subject,
      Scope scope,
      Set<String> languages,
      List<UUID> prerequisites) {
    return state(
        Topic.CATALOG_RESOURCES,
        resource.toString(),
        sequence ->
            new ResourcePublished(
                UUID.randomUUID(),
                sequence,
                resource,
                Instant.now(),
                (int) sequence,
                ResourceKind.COURSE,
                Map.of("zh", "课程 " + resource, "en", "Course " + resource),
                "ecnu",
                scope,
                subject,
                Set.of(Phase.PRIMARY),
                Set.of(Stage.INDUCTION),
                languages,
                90,
                List.of(),
                prerequisites,
                Map.of(),
                null));
  }

  public Stated withdrawn(UUID resource) {
    return state(
        Topic.CATALOG_RESOURCES,
        resource.toString(),
        sequence ->
            new ResourceWithdrawn(UUID.randomUUID(), sequence, resource, Instant.now(), "ecnu"));
  }

  /** A course reaches these for learning from now on. */
  public Stated shared(UUID resource, Share... shares) {
    return state(
        Topic.CATALOG_SHARES,
        resource.toString(),
        sequence ->
            new ResourceShared(
                UUID.randomUUID(), sequence, resource, Instant.now(), List.of(shares)));
  }

  public Stated institution(String slug, String zh, String en) {
    return state(
        Topic.CATALOG_INSTITUTIONS,
        slug,
        sequence ->
            new InstitutionRegistered(
                UUID.randomUUID(), sequence, slug, Instant.now(), Map.of("zh", zh, "en", en)));
  }

  public Stated enrolled(UUID learner, UUID resource) {
    return learning(
        learner,
        sequence ->
            new LearnerEnrolled(
                UUID.randomUUID(),
                sequence,
                learner,
                resource,
                enrollment(learner, resource),
                Instant.now(),
                null));
  }

  public Stated unitCompleted(UUID learner, UUID resource, double progress) {
    return unitCompleted(learner, resource, UUID.randomUUID(), progress);
  }

  public Stated unitCompleted(UUID learner, UUID resource, UUID unit, double progress) {
    return learning(
        learner,
        sequence ->
            new UnitCompleted(
                UUID.randomUUID(),
                sequence,
                learner,
                resource,
                enrollment(learner, resource),
                unit,
                progress,
                Instant.now()));
  }

  public Stated completed(UUID learner, UUID resource) {
    return learning(
        learner,
        sequence ->
            new CourseCompleted(
                UUID.randomUUID(),
                sequence,
                learner,
                resource,
                enrollment(learner, resource),
                Instant.now(),
                null));
  }

  public Stated withdrew(UUID learner, UUID resource) {
    return learning(
        learner,
        sequence ->
            new LearnerWithdrew(
                UUID.randomUUID(),
                sequence,
                learner,
                resource,
                enrollment(learner, resource),
                Instant.now()));
  }

  public Stated profile(UUID learner, Set<Subject> subjects, Set<String> languages) {
    return profile(learner, subjects, languages, false);
  }

  /** A profile with the choice whether recommendations may be personal. */
  public Stated profile(
      UUID learner, Set<Subject> subjects, Set<String> languages, boolean optedOut) {
    return state(
        Topic.ENROLLMENT_PROFILES,
        learner.toString(),
        sequence ->
            new LearnerProfileChanged(
                UUID.randomUUID(),
                sequence,
                learner,
                Instant.now(),
                Stage.INDUCTION,
                subjects,
                Set.of(Phase.PRIMARY),
                languages,
                120,
                optedOut));
  }

  /** So many new people who each take the resources in this order. */
  public List<Stated> people(int count, UUID... resources) {
    return Stream.generate(UUID::randomUUID)
        .limit(count)
        .flatMap(learner -> Stream.of(resources).map(resource -> enrolled(learner, resource)))
        .toList();
  }

  /** Brings facts to the inbox as one batch; all their effects are committed when it returns. */
  public void arrive(List<Stated> stated) {
    Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records = new HashMap<>();
    for (Stated each : stated) {
      records
          .computeIfAbsent(
              new TopicPartition(each.topic().topicName(), 0), key -> new ArrayList<>())
          .add(record(each));
    }
    inbox.accept(new ConsumerRecords<>(records, Map.of()));
  }

  public void arrive(Stated... stated) {
    arrive(List.of(stated));
  }

  /** The same fact as its owner's relay would send it. */
  public ProducerRecord<String, byte[]> toSend(Stated stated) {
    return new ProducerRecord<>(
        stated.topic().topicName(),
        null,
        stated.fact().subject(),
        codec.encode(stated.fact()),
        headers(stated.fact()));
  }

  private ConsumerRecord<String, byte[]> record(Stated stated) {
    return new ConsumerRecord<>(
        stated.topic().topicName(),
        0,
        offsets.incrementAndGet(),
        0L,
        TimestampType.CREATE_TIME,
        0,
        0,
        stated.fact().subject(),
        codec.encode(stated.fact()),
        headers(stated.fact()),
        java.util.Optional.empty());
  }

  private static Headers headers(Fact fact) {
    return new RecordHeaders()
        .add("id", fact.id().toString().getBytes(UTF_8))
        .add("type", fact.type().getBytes(UTF_8))
        .add("sequence", Long.toString(fact.sequence()).getBytes(UTF_8));
  }

  /** An account went into another one of the same person. */
  public Stated merged(UUID person, UUID into, UUID merge) {
    return state(
        Topic.CATALOG_PERSONS,
        person.toString(),
        sequence ->
            new PersonMerged(UUID.randomUUID(), sequence, person, into, merge, Instant.now()));
  }

  /** A person has left. */
  public Stated left(UUID person, UUID erasure) {
    return state(
        Topic.CATALOG_PERSONS,
        person.toString(),
        sequence -> new PersonErased(UUID.randomUUID(), sequence, person, erasure, Instant.now()));
  }

  private Stated learning(UUID learner, LongFunction<? extends LearningFact> fact) {
    return state(Topic.ENROLLMENT_LEARNING, learner.toString(), fact);
  }

  synchronized Stated state(Topic topic, String subject, LongFunction<? extends Fact> fact) {
    long sequence = sequences.merge(topic + " " + subject, 1L, Long::sum);
    return new Stated(topic, fact.apply(sequence));
  }

  private static UUID enrollment(UUID learner, UUID resource) {
    return UUID.nameUUIDFromBytes((learner + "/" + resource).getBytes(UTF_8));
  }
}

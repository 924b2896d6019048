package org.teachercloud.insight.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.teachercloud.contracts.BookingConfirmed;
import org.teachercloud.contracts.ClusterChanged;
import org.teachercloud.contracts.CourseCompleted;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.InstitutionRegistered;
import org.teachercloud.contracts.LearnerEnrolled;
import org.teachercloud.contracts.LearnerWithdrew;
import org.teachercloud.contracts.PersonErased;
import org.teachercloud.contracts.PersonMerged;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceAdapted;
import org.teachercloud.contracts.ResourceCopied;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.ResourceTaught;
import org.teachercloud.contracts.ResourceViewed;
import org.teachercloud.contracts.ResourceWithdrawn;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.SeatGranted;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.FactCodec;
import org.teachercloud.delivery.inbox.Inbox;

/** States facts as their owners would, with the right sequences, and brings them to the inbox. */
@ApplicationScoped
public class Facts {

  /** A fact on its topic. */
  public record Stated(Topic topic, Fact fact) {}

  /** Somebody, as a member of an institution. */
  public record Member(UUID person, String institution) {}

  @Inject FactCodec codec;
  @Inject Inbox inbox;

  private final Map<String, Long> sequences = new HashMap<>();
  private final AtomicLong offsets = new AtomicLong();

  public Stated institution(String slug) {
    return state(
        Topic.CATALOG_INSTITUTIONS,
        slug,
        sequence ->
            new InstitutionRegistered(
                id(), sequence, slug, Instant.now(), Map.of("zh", slug, "en", slug)));
  }

  public Stated cluster(int number, ClusterChanged.Role... roles) {
    return state(
        Topic.CATALOG_CLUSTERS,
        Integer.toString(number),
        sequence ->
            new ClusterChanged(id(), sequence, number, Instant.now(), false, List.of(roles)));
  }

  public static ClusterChanged.Role role(
      String institution, ClusterChanged.Kind kind, String from, String to) {
    return new ClusterChanged.Role(
        institution, kind, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }

  public Stated published(UUID resource, String owner) {
    return state(
        Topic.CATALOG_RESOURCES,
        resource.toString(),
        sequence ->
            new ResourcePublished(
                id(),
                sequence,
                resource,
                Instant.now(),
                (int) sequence,
                ResourceKind.COURSE,
                Map.of("en", "Course " + resource),
                owner,
                Scope.PUBLIC,
                Subject.LAW,
                Set.of(Phase.PRIMARY),
                Set.of(Stage.INDUCTION),
                Set.of("zh"),
                90,
                List.of(),
                List.of(),
                Map.of(),
                null));
  }

  public Stated withdrawn(UUID resource, String owner) {
    return state(
        Topic.CATALOG_RESOURCES,
        resource.toString(),
        sequence -> new ResourceWithdrawn(id(), sequence, resource, Instant.now(), owner));
  }

  public Stated enrolled(Member who, UUID resource, Instant at) {
    return state(
        Topic.ENROLLMENT_LEARNING,
        who.person().toString(),
        sequence ->
            new LearnerEnrolled(
                id(), sequence, who.person(), resource, id(), at, who.institution()));
  }

  public Stated completed(Member who, UUID resource, Instant at) {
    return state(
        Topic.ENROLLMENT_LEARNING,
        who.person().toString(),
        sequence ->
            new CourseCompleted(
                id(), sequence, who.person(), resource, id(), at, who.institution()));
  }

  public Stated withdrew(Member who, UUID resource, Instant at) {
    return state(
        Topic.ENROLLMENT_LEARNING,
        who.person().toString(),
        sequence -> new LearnerWithdrew(id(), sequence, who.person(), resource, id(), at));
  }

  public Stated adapted(Member who, UUID resource, Instant at) {
    return state(
        Topic.CATALOG_USES,
        who.person().toString(),
        sequence ->
            new ResourceAdapted(
                id(), sequence, who.person(), resource, id(), who.institution(), at));
  }

  /** Somebody begins a work of hers from a resource. */
  public Stated adapted(Member who, UUID resource, UUID work, Instant at) {
    return state(
        Topic.CATALOG_USES,
        who.person().toString(),
        sequence ->
            new ResourceAdapted(
                id(), sequence, who.person(), resource, work, who.institution(), at));
  }

  public Stated booked(Member who, UUID resource, Instant at) {
    return state(
        Topic.CATALOG_USES,
        who.person().toString(),
        sequence ->
            new BookingConfirmed(
                id(), sequence, who.person(), resource, id(), who.institution(), at));
  }

  public Stated seated(Member who, UUID resource, Instant at) {
    return state(
        Topic.CATALOG_USES,
        who.person().toString(),
        sequence ->
            new SeatGranted(id(), sequence, who.person(), resource, id(), who.institution(), at));
  }

  public Stated copied(Member who, UUID resource, Instant at) {
    return state(
        Topic.CATALOG_USES,
        who.person().toString(),
        sequence ->
            new ResourceCopied(
                id(), sequence, who.person(), resource, id(), who.institution(), at));
  }

  public Stated viewed(Member who, UUID resource, Instant at) {
    return state(
        Topic.CATALOG_USES,
        who.person().toString(),
        sequence ->
            new ResourceViewed(id(), sequence, who.person(), resource, who.institution(), at));
  }

  public Stated taught(Member who, UUID resource, Instant at) {
    return state(
        Topic.ENROLLMENT_USES,
        who.person().toString(),
        sequence ->
            new ResourceTaught(
                id(), sequence, who.person(), resource, id(), who.institution(), at));
  }

  /** An account went into another one of the same person. */
  public Stated merged(UUID person, UUID into, UUID merge) {
    return state(
        Topic.CATALOG_PERSONS,
        person.toString(),
        sequence -> new PersonMerged(id(), sequence, person, into, merge, Instant.now()));
  }

  /** A person has left. */
  public Stated left(UUID person, UUID erasure) {
    return state(
        Topic.CATALOG_PERSONS,
        person.toString(),
        sequence -> new PersonErased(id(), sequence, person, erasure, Instant.now()));
  }

  /** Brings facts to the inbox as one batch; all their effects are committed when it returns. */
  public void arrive(List<Stated> stated) {
    accept(stated.stream().map(this::record).toList());
  }

  public void arrive(Stated... stated) {
    arrive(List.of(stated));
  }

  /** Brings records to the inbox as one batch, in this order of topics. */
  public void accept(List<ConsumerRecord<String, byte[]>> delivered) {
    Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> each : delivered) {
      records
          .computeIfAbsent(
              new TopicPartition(each.topic(), each.partition()), key -> new ArrayList<>())
          .add(each);
    }
    inbox.accept(new ConsumerRecords<>(records, Map.of()));
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
        Optional.empty());
  }

  private static Headers headers(Fact fact) {
    return new RecordHeaders()
        .add("id", fact.id().toString().getBytes(UTF_8))
        .add("type", fact.type().getBytes(UTF_8))
        .add("sequence", Long.toString(fact.sequence()).getBytes(UTF_8));
  }

  private static UUID id() {
    return UUID.randomUUID();
  }

  private synchronized Stated state(
      Topic topic, String subject, LongFunction<? extends Fact> fact) {
    long sequence = sequences.merge(topic + " " + subject, 1L, Long::sum);
    return new Stated(topic, fact.apply(sequence));
  }
}

package org.teachercloud.enrollment.statements.learning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.access.SamePerson;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.Enrollments;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.offering.Editions;
import org.teachercloud.enrollment.progress.ProgressEvent;
import org.teachercloud.enrollment.progress.RecordProgress;
import org.teachercloud.enrollment.statements.checking.Times;
import org.teachercloud.enrollment.statements.keys.Speaker;

/**
 * Statements about our own courses become progress, in the transaction that stores them and by the
 * same way as what a device tells; those about an account that went are about the one that it is
 * now. A key tells of the courses that its own institution offers; a person only of herself. What
 * cannot be progress stays a statement and nothing more.
 */
@ApplicationScoped
public class BecomeProgress {

  private final OurThings ourThings;
  private final Enrollments enrollments;
  private final Editions editions;
  private final RecordProgress recordProgress;
  private final SamePerson same;

  BecomeProgress(
      OurThings ourThings,
      Enrollments enrollments,
      Editions editions,
      RecordProgress recordProgress,
      SamePerson same) {
    this.same = same;
    this.ourThings = ourThings;
    this.enrollments = enrollments;
    this.editions = editions;
    this.recordProgress = recordProgress;
  }

  /** Takes what new statements say of progress, learner by learner in the order of their ids. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void of(Speaker speaker, List<ObjectNode> fresh) {
    Map<UUID, List<JsonNode>> told = new TreeMap<>();
    for (JsonNode statement : fresh) {
      if (Verbs.kind(statement).isPresent() && ourThings.place(statement).isPresent()) {
        ourThings
            .person(statement)
            .ifPresent(
                person -> told.computeIfAbsent(person, any -> new ArrayList<>()).add(statement));
      }
    }
    Map<UUID, UUID> ends = same.ends(told.keySet());
    Map<UUID, List<JsonNode>> byLearner = new TreeMap<>();
    told.forEach(
        (person, statements) ->
            byLearner
                .computeIfAbsent(ends.getOrDefault(person, person), any -> new ArrayList<>())
                .addAll(statements));
    byLearner.keySet().removeIf(one -> speaker.self() != null && !speaker.self().equals(one));
    byLearner.forEach((learner, statements) -> record(speaker, learner, statements));
  }

  private void record(Speaker speaker, UUID learner, List<JsonNode> statements) {
    Caller caller = new Caller(learner, "", Set.of(), Set.of());
    List<ProgressEvent> events = new ArrayList<>();
    for (JsonNode statement : statements) {
      OurThings.Place place = ourThings.place(statement).orElseThrow();
      enrollments
          .findByResource(caller, place.resource())
          .ifPresent(
              enrollment -> {
                Edition edition = editions.get(enrollment.edition());
                if (speaker.self() != null || edition.institution().equals(speaker.institution())) {
                  events.addAll(events(statement, place, enrollment, edition));
                }
              });
    }
    if (!events.isEmpty()) {
      recordProgress.record(caller, events);
    }
  }

  /** One event for a unit; for a course as a whole one for each unit, when it is completed. */
  private static List<ProgressEvent> events(
      JsonNode statement, OurThings.Place place, Enrollment enrollment, Edition edition) {
    ProgressEvent.Kind kind = Verbs.kind(statement).orElseThrow();
    UUID id = UUID.fromString(statement.get("id").textValue());
    if (place.unit() != null) {
      return List.of(event(statement, id, enrollment, place.unit(), true));
    }
    if (kind != ProgressEvent.Kind.COMPLETED) {
      return List.of();
    }
    List<ProgressEvent> events = new ArrayList<>();
    for (Edition.Unit unit : edition.units()) {
      String name = id + " " + unit.id();
      UUID ofUnit = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
      events.add(event(statement, ofUnit, enrollment, unit.id(), false));
    }
    return events;
  }

  private static ProgressEvent event(
      JsonNode statement, UUID id, Enrollment enrollment, UUID unit, boolean measured) {
    Float score = measured ? Verbs.score(statement) : null;
    Integer minutes = measured ? Verbs.minutes(statement) : null;
    Boolean success = measured ? Verbs.success(statement) : null;
    Instant at = Times.read(statement.get("timestamp").textValue());
    return new ProgressEvent(
        id,
        enrollment.id(),
        unit,
        Verbs.kind(statement).orElseThrow(),
        at,
        score,
        minutes,
        success);
  }
}

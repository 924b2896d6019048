package org.teachercloud.enrollment.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.profile.LearnerNames;
import org.teachercloud.enrollment.progress.ProgressAnswer.Result;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.LearningDraft;

/** Takes what devices noted: a handful of statements, however many events there are. */
@ApplicationScoped
public class RecordProgress {

  /** The order of learning, so that what is stated together reads as it happened. */
  private static final Comparator<ProgressEvent> AS_IT_HAPPENED =
      Comparator.comparing(ProgressEvent::at)
          .thenComparing(ProgressEvent::kind)
          .thenComparing(ProgressEvent::id);

  /** For what may earn her something, her name is noted. */
  private static final Set<LearningDraft.Kind> NAMED =
      Set.of(LearningDraft.Kind.UNIT_COMPLETED, LearningDraft.Kind.COURSE_COMPLETED);

  private final OpenCourses open;
  private final JudgeAttempts attempts;
  private final ProgressLog log;
  private final EnrollmentEvents events;
  private final LearnerNames names;
  private final InstantSource clock;

  RecordProgress(
      OpenCourses open,
      JudgeAttempts attempts,
      ProgressLog log,
      EnrollmentEvents events,
      LearnerNames names,
      InstantSource clock) {
    this.open = open;
    this.attempts = attempts;
    this.log = log;
    this.events = events;
    this.names = names;
    this.clock = clock;
  }

  /** Takes the caller's events; what cannot be taken stops none of the others. */
  @Transactional
  public ProgressAnswer record(Caller caller, List<ProgressEvent> told) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Set<UUID> ids = new TreeSet<>();
    told.forEach(event -> ids.add(event.enrollmentId()));
    Map<UUID, Course> courses = open.lock(caller.id(), ids);
    Map<UUID, ProgressEvent> takeable = new LinkedHashMap<>();
    for (ProgressEvent event : told) {
      if (refusal(courses.get(event.enrollmentId()), event) == null) {
        takeable.putIfAbsent(event.id(), event);
      }
    }
    Set<UUID> added =
        log.add(
            caller.id(),
            List.copyOf(takeable.values()),
            event -> courses.get(event.enrollmentId()).counts(event, now));
    List<ProgressEvent> fresh =
        takeable.values().stream().filter(one -> added.contains(one.id())).toList();
    if (!fresh.isEmpty()) {
      apply(caller, fresh, courses, now);
    }
    return answer(told, courses, added);
  }

  private static String refusal(Course course, ProgressEvent event) {
    if (course == null) {
      return "NOT_FOUND";
    }
    if (!course.knows(event)) {
      return "UNIT_NOT_FOUND";
    }
    return switch (course.before().state()) {
      case ACTIVE, COMPLETED -> null;
      case WITHDRAWN -> "ENROLLMENT_WITHDRAWN";
      case REQUESTED, WAITLISTED, DEFERRED -> "ENROLLMENT_NOT_ACTIVE";
    };
  }

  private void apply(
      Caller caller, List<ProgressEvent> fresh, Map<UUID, Course> courses, Instant now) {
    Map<Course, Integer> stated = new LinkedHashMap<>();
    List<LearningDraft> drafts = new ArrayList<>();
    for (ProgressEvent event : fresh.stream().sorted(AS_IT_HAPPENED).toList()) {
      Course course = courses.get(event.enrollmentId());
      course.apply(event, now);
      attempts.attempt(course, event, now).ifPresent(drafts::add);
      state(course, stated, drafts);
    }
    open.follow(courses.values(), now).forEach(one -> state(one, stated, drafts));
    open.save(stated.keySet());
    if (!drafts.isEmpty()) {
      if (drafts.stream().anyMatch(draft -> NAMED.contains(draft.kind()))) {
        names.note(caller);
      }
      events.state(drafts);
    }
  }

  /** Takes what is new of a course to what is to be stated. */
  private static void state(
      Course course, Map<Course, Integer> stated, List<LearningDraft> drafts) {
    int all = course.drafts().size();
    drafts.addAll(course.drafts().subList(stated.getOrDefault(course, 0), all));
    stated.put(course, all);
  }

  private static ProgressAnswer answer(
      List<ProgressEvent> told, Map<UUID, Course> courses, Set<UUID> added) {
    Set<UUID> fresh = new HashSet<>(added);
    List<Result> results = new ArrayList<>(told.size());
    for (ProgressEvent event : told) {
      String code = refusal(courses.get(event.enrollmentId()), event);
      if (code != null) {
        results.add(Result.refused(event.id(), code));
      } else {
        results.add(
            fresh.remove(event.id()) ? Result.applied(event.id()) : Result.duplicate(event.id()));
      }
    }
    return new ProgressAnswer(results);
  }
}

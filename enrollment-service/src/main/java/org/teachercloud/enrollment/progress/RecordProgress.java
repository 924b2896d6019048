package org.teachercloud.enrollment.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.profile.LearnerNames;
import org.teachercloud.enrollment.progress.ProgressAnswer.Result;
import org.teachercloud.enrollment.progress.ProgressLog.Entry;
import org.teachercloud.enrollment.progress.ProgressLog.Key;
import org.teachercloud.enrollment.stating.EnrollmentEvents;
import org.teachercloud.enrollment.stating.LearningDraft;

/**
 * Takes what devices noted: a handful of statements, however many events and learners there are.
 */
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
  public ProgressAnswer record(Caller caller, List<ProgressEvent> events) {
    Told told = new Told(caller, events);
    Map<UUID, Course> courses = open.lock(caller.id(), told.enrollments());
    return record(List.of(told), courses).getFirst();
  }

  /**
   * Takes what several learners' devices tell, where it concerns no other enrolment and waits for
   * nobody.
   *
   * @return the answers in their order, empty for those who have to be asked alone
   */
  @Transactional
  List<Optional<ProgressAnswer>> together(List<Told> all) {
    Map<UUID, Set<UUID>> asked = new TreeMap<>();
    for (Told told : all) {
      asked.computeIfAbsent(told.caller().id(), any -> new TreeSet<>()).addAll(told.enrollments());
    }
    Map<UUID, Course> courses = open.lockFree(asked);
    List<Told> free = all.stream().filter(told -> told.isWithin(courses)).toList();
    Iterator<ProgressAnswer> answers = record(free, courses).iterator();
    return all.stream()
        .map(told -> Optional.of(told).filter(one -> one.isWithin(courses)))
        .map(told -> told.map(one -> answers.next()))
        .toList();
  }

  private List<ProgressAnswer> record(List<Told> all, Map<UUID, Course> courses) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Map<Key, Entry> takeable = new LinkedHashMap<>();
    for (Told told : all) {
      for (ProgressEvent event : told.events()) {
        Course course = told.course(event, courses);
        if (refusal(course, event) == null) {
          Entry entry = new Entry(told.caller().id(), event, course.counts(event, now));
          takeable.putIfAbsent(entry.key(), entry);
        }
      }
    }
    Set<Key> added = log.add(takeable.values());
    List<ProgressEvent> fresh =
        takeable.values().stream()
            .filter(one -> added.contains(one.key()))
            .map(Entry::event)
            .toList();
    if (!fresh.isEmpty()) {
      apply(all, fresh, courses, now);
    }
    Set<Key> unanswered = new HashSet<>(added);
    return all.stream().map(told -> answer(told, courses, unanswered)).toList();
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
      List<Told> all, List<ProgressEvent> fresh, Map<UUID, Course> courses, Instant now) {
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
      Set<UUID> named = new HashSet<>();
      drafts.stream()
          .filter(draft -> NAMED.contains(draft.kind()))
          .forEach(draft -> named.add(draft.learner()));
      names.noteAll(
          all.stream().map(Told::caller).filter(caller -> named.contains(caller.id())).toList());
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

  private static ProgressAnswer answer(Told told, Map<UUID, Course> courses, Set<Key> added) {
    List<Result> results = new ArrayList<>(told.events().size());
    for (ProgressEvent event : told.events()) {
      String code = refusal(told.course(event, courses), event);
      if (code != null) {
        results.add(Result.refused(event.id(), code));
      } else {
        boolean applied = added.remove(new Key(told.caller().id(), event.id()));
        results.add(applied ? Result.applied(event.id()) : Result.duplicate(event.id()));
      }
    }
    return new ProgressAnswer(results);
  }
}

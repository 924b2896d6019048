package org.teachercloud.system.bench.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.random.RandomGenerator;

/**
 * What one of the bench's teachers has: her enrolments, and the steps that she can still take in
 * them, so that every progress event tells something new.
 */
public final class Stock {

  private final Set<String> resources = new HashSet<>();
  private final List<String> enrollments = new ArrayList<>();
  private final Deque<Step> steps = new ConcurrentLinkedDeque<>();

  /** What a device can tell next of a unit: each is started first and completed then. */
  public record Step(String enrollment, String unit, String kind) {}

  /** Takes an enrolment over from an answer; whether it was not known yet. */
  public synchronized boolean add(JsonNode enrollment) {
    if (!resources.add(enrollment.path("resource").path("id").asText())) {
      return false;
    }
    String id = enrollment.path("id").asText();
    enrollments.add(id);
    if ("ACTIVE".equals(enrollment.path("state").asText())) {
      for (JsonNode unit : enrollment.path("units")) {
        String state = unit.path("state").asText();
        if ("OPEN".equals(state)) {
          steps.add(new Step(id, unit.path("id").asText(), "STARTED"));
        }
        if (!"COMPLETED".equals(state)) {
          steps.add(new Step(id, unit.path("id").asText(), "COMPLETED"));
        }
      }
    }
    return true;
  }

  public synchronized boolean has(String resource) {
    return resources.contains(resource);
  }

  /** One of her enrolments, null where she has none. */
  public synchronized String anyEnrollment(RandomGenerator random) {
    return enrollments.isEmpty() ? null : enrollments.get(random.nextInt(enrollments.size()));
  }

  public synchronized int enrollments() {
    return enrollments.size();
  }

  public int steps() {
    return steps.size();
  }

  /**
   * The completion of a unit that she enrolled in last, null where none is left: old enrolments say
   * nothing any more about what to learn next.
   */
  public Step takeNewestCompletion() {
    Step completion = steps.pollLast();
    Step start = steps.peekLast();
    if (completion != null && start != null && start.unit().equals(completion.unit())) {
      steps.pollLast();
    }
    return completion;
  }

  /** All steps that follow each other in one enrolment; none where nothing is left. */
  public synchronized List<Step> takeEnrollment() {
    List<Step> taken = new ArrayList<>();
    for (Step next = steps.poll(); next != null; next = steps.poll()) {
      if (!taken.isEmpty() && !taken.getFirst().enrollment().equals(next.enrollment())) {
        steps.addFirst(next);
        break;
      }
      taken.add(next);
    }
    return taken;
  }

  /** The next steps, all of them or none. */
  public List<Step> take(int count) {
    List<Step> taken = new ArrayList<>(count);
    while (taken.size() < count) {
      Step step = steps.poll();
      if (step == null) {
        taken.reversed().forEach(steps::addFirst);
        return List.of();
      }
      taken.add(step);
    }
    return taken;
  }
}

package org.teachercloud.recommendation.streaming;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.teachercloud.recommendation.awards.CertificateWatcher;
import org.teachercloud.recommendation.feedback.FeedbackKind;
import org.teachercloud.recommendation.feedback.FeedbackWatcher;
import org.teachercloud.recommendation.history.Happening;
import org.teachercloud.recommendation.history.LearnerWatcher;
import org.teachercloud.recommendation.paths.PathChanges.PathWatcher;

/** The open streams of this replica; changes reach them wherever they were committed. */
@ApplicationScoped
public class Streams implements LearnerWatcher, FeedbackWatcher, CertificateWatcher, PathWatcher {

  private final StreamLimits limits;
  private final InstantSource clock;
  private final ConcurrentHashMap<UUID, List<Stream>> byPerson = new ConcurrentHashMap<>();
  private final AtomicInteger open = new AtomicInteger();

  @Inject
  Streams(StreamLimits limits, InstantSource clock, MeterRegistry metrics) {
    this.limits = limits;
    this.clock = clock;
    metrics.gauge("recommendation.streams.open", open);
  }

  /** One open stream; nothing reaches it until somebody reads. */
  private static final class Stream {
    private volatile MultiEmitter<? super StreamEvent> emitter;

    void tell(StreamEvent event) {
      MultiEmitter<? super StreamEvent> reader = emitter;
      if (reader != null) {
        reader.emit(event);
      }
    }
  }

  /** The events of a person from now on; empty where she has too many streams already. */
  Optional<Multi<StreamEvent>> open(UUID person) {
    Stream stream = new Stream();
    if (!add(person, stream)) {
      return Optional.empty();
    }
    return Optional.of(
        Multi.createFrom()
            .<StreamEvent>emitter(
                emitter -> {
                  emitter.onTermination(() -> remove(person, stream));
                  stream.emitter = emitter;
                },
                limits.waiting()));
  }

  private boolean add(UUID person, Stream stream) {
    if (open.incrementAndGet() > limits.perReplica()) {
      open.decrementAndGet();
      return false;
    }
    List<Stream> now =
        byPerson.compute(
            person,
            (id, before) -> {
              List<Stream> after = before == null ? new ArrayList<>() : new ArrayList<>(before);
              if (after.size() < limits.perPerson()) {
                after.add(stream);
              }
              return List.copyOf(after);
            });
    if (now.contains(stream)) {
      return true;
    }
    open.decrementAndGet();
    return false;
  }

  private void remove(UUID person, Stream stream) {
    byPerson.computeIfPresent(
        person,
        (id, before) -> {
          if (!before.contains(stream)) {
            return before;
          }
          open.decrementAndGet();
          List<Stream> after = before.stream().filter(each -> each != stream).toList();
          return after.isEmpty() ? null : after;
        });
  }

  @Override
  public void changed(List<UUID> learners, List<Happening> happenings) {
    if (open.get() == 0) {
      return;
    }
    for (Happening happening : happenings) {
      tell(
          happening.learner(),
          new StreamEvent.Progress(
              happening.type(),
              happening.resource(),
              happening.enrollment(),
              happening.unit(),
              happening.progress(),
              happening.at()));
    }
    StreamEvent recommendations = new StreamEvent.Recommendations(clock.instant());
    learners.forEach(learner -> tell(learner, recommendations));
    learners.forEach(this::steered);
  }

  @Override
  public void steered(UUID learner) {
    tell(learner, new StreamEvent.Path(clock.instant()));
  }

  @Override
  public void certified(UUID learner) {
    steered(learner);
  }

  @Override
  public void said(UUID learner, UUID resource, FeedbackKind kind) {
    tell(learner, new StreamEvent.Feedback(resource, kind));
    tell(learner, new StreamEvent.Recommendations(clock.instant()));
    steered(learner);
  }

  /** Whether a person has an open stream in this replica. */
  boolean isOpen(UUID person) {
    return byPerson.containsKey(person);
  }

  void tell(UUID person, StreamEvent event) {
    byPerson.getOrDefault(person, List.of()).forEach(stream -> stream.tell(event));
  }
}

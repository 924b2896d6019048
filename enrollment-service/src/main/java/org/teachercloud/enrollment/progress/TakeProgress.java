package org.teachercloud.enrollment.progress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.teachercloud.access.Caller;
import org.teachercloud.delivery.Together;

/**
 * Where what devices tell comes in: a few events with those of others who tell theirs at the same
 * time, many at once by themselves.
 */
@ApplicationScoped
class TakeProgress {

  /** How far what many devices tell at the same time shares a transaction. */
  @ConfigMapping(prefix = "progress.together")
  interface Bounds extends Together.Bounds {

    /** Events at most that a device tells at once; who tells more has a transaction of her own. */
    @WithDefault("8")
    @Min(1)
    @Max(500)
    int events();
  }

  private final RecordProgress recordProgress;
  private final Bounds bounds;
  private final Together<Told, ProgressAnswer> together;

  TakeProgress(RecordProgress recordProgress, Bounds bounds) {
    this.recordProgress = recordProgress;
    this.bounds = bounds;
    this.together =
        new Together<>(
            bounds,
            told -> recordProgress.record(told.caller(), told.events()),
            recordProgress::together);
  }

  /** Takes the caller's events; what cannot be taken stops none of the others. */
  ProgressAnswer take(Caller caller, List<ProgressEvent> events) {
    return events.size() > bounds.events()
        ? recordProgress.record(caller, events)
        : together.answer(new Told(caller, events));
  }
}

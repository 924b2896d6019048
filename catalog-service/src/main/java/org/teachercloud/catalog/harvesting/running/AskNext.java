package org.teachercloud.catalog.harvesting.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.teachercloud.catalog.harvesting.fetching.Fetched;
import org.teachercloud.catalog.harvesting.fetching.Fetcher;
import org.teachercloud.catalog.harvesting.reading.OaiPage;
import org.teachercloud.catalog.harvesting.reading.Question;
import org.teachercloud.catalog.harvesting.reading.ReadPage;
import org.teachercloud.catalog.harvesting.running.HarvestRun.Counts;
import org.teachercloud.catalog.harvesting.running.HarvestRun.Progress;
import org.teachercloud.catalog.harvesting.running.HarvestRun.Span;
import org.teachercloud.catalog.harvesting.running.TakePage.Some;
import org.teachercloud.catalog.harvesting.running.TakePage.Taken;
import org.teachercloud.catalog.harvesting.sources.HarvestSource;

/** Asks a repository the next question of a harvest and takes the answer in. */
@ApplicationScoped
class AskNext {

  @Inject Fetcher fetcher;
  @Inject TakePage take;
  @Inject RunProgress progress;
  @Inject HarvestLimits limits;
  @Inject InstantSource clock;

  /** What came of a question. */
  sealed interface Step {

    /** The harvest goes on from here. */
    record Went(HarvestRun run) implements Step {}

    /**
     * It is over.
     *
     * @param failure why it was given up; null where its end was reached
     */
    record Ended(String failure, String argument) implements Step {}

    /**
     * The question may be asked again.
     *
     * @param after what the repository asks to wait; null where it did not say
     */
    record Failed(String code, String argument, Duration after) implements Step {}
  }

  Step next(HarvestSource source, HarvestRun run, UUID worker) throws InterruptedException {
    return switch (fetcher.fetch(question(source, run))) {
      case Fetched.Never never -> new Step.Ended(never.code(), never.argument());
      case Fetched.Later later -> new Step.Failed(later.code(), later.argument(), later.after());
      case Fetched.Answer answer ->
          switch (ReadPage.of(answer.body())) {
            case OaiPage.Unreadable no -> new Step.Failed(no.code(), null, null);
            case OaiPage.Refused refused -> refused(run, worker, refused.error());
            case OaiPage.Identity identity -> introduced(run, worker, identity);
            case OaiPage.Part part -> taken(source, run, worker, part);
          };
    };
  }

  private static URI question(HarvestSource source, HarvestRun run) {
    Span span = run.span();
    if (span.wholeDays() == null) {
      return Question.identify(source.baseUrl);
    }
    return run.progress().token() != null
        ? Question.more(source.baseUrl, run.progress().token())
        : Question.records(
            source.baseUrl, source.prefix, source.set, span.from(), span.wholeDays());
  }

  private Step refused(HarvestRun run, UUID worker, String error) {
    boolean listing = run.span().wholeDays() != null;
    if (listing && error.equals("noRecordsMatch")) {
      return new Step.Ended(null, null);
    }
    if (run.progress().token() == null || !error.equals("badResumptionToken")) {
      return new Step.Ended("HARVEST_REFUSED", error);
    }
    if (run.restarts() >= limits.restarts()) {
      return new Step.Ended("HARVEST_TOKEN_LOST", null);
    }
    progress.restart(run.id(), worker);
    Progress now = run.progress();
    return new Step.Went(
        with(run, run.restarts() + 1, new Progress(null, now.pages(), 0, 0), 0, run.span()));
  }

  /** The next harvest begins where this list did, by the earlier of the two clocks. */
  private Step introduced(HarvestRun run, UUID worker, OaiPage.Identity identity) {
    if (run.span().wholeDays() != null) {
      return new Step.Failed("HARVEST_NOT_OAI", null, null);
    }
    if (!identity.protocol().equals("2.0")) {
      return new Step.Ended("HARVEST_PROTOCOL", null);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant said = identity.answeredAt() == null ? now.minus(1, ChronoUnit.DAYS) : now;
    Instant theirs = identity.answeredAt() == null ? said : identity.answeredAt();
    Instant next = theirs.isBefore(now) ? theirs : now;
    Instant from = run.span().from();
    Instant asked =
        from == null
            ? null
            : identity.wholeDays()
                ? from.truncatedTo(ChronoUnit.DAYS).minus(1, ChronoUnit.DAYS)
                : from.minus(limits.overlap());
    Span span = new Span(asked, identity.wholeDays(), null, next);
    progress.introduced(run.id(), worker, span);
    return new Step.Went(with(run, run.restarts(), run.progress(), 0, span));
  }

  private Step taken(HarvestSource source, HarvestRun run, UUID worker, OaiPage.Part part) {
    if (run.span().wholeDays() == null) {
      return new Step.Failed("HARVEST_NOT_OAI", null, null);
    }
    int size = part.records().size();
    long fresh = 0;
    int from = 0;
    Taken taken;
    do {
      int to = Math.min(from + limits.chunk(), size);
      taken = take.take(source, run, worker, new Some(part, from, to), fresh);
      fresh += taken.fresh();
      from = to;
    } while (from < size);
    Progress to = taken.to();
    if (part.token() == null) {
      return new Step.Ended(null, null);
    }
    if (taken.circle()) {
      return new Step.Ended("HARVEST_CIRCLE", null);
    }
    long read = run.counts().read() + fresh;
    if (read > limits.records() || to.pages() > limits.pages()) {
      return new Step.Ended("HARVEST_LIST_TOO_LONG", null);
    }
    if (to.barren() >= limits.barren() && run.restarts() == 0) {
      return new Step.Ended("HARVEST_NOTHING_NEW", null);
    }
    return new Step.Went(with(run, run.restarts(), to, read, run.span()));
  }

  /** The same harvest elsewhere on its way; of the counts only what limits need is carried. */
  private static HarvestRun with(
      HarvestRun run, int restarts, Progress progress, long read, Span span) {
    return new HarvestRun(
        run.id(),
        run.source(),
        run.requestedBy(),
        run.revision(),
        HarvestRun.State.RUNNING,
        null,
        null,
        0,
        restarts,
        progress,
        new Counts(Math.max(read, run.counts().read()), 0, 0, 0, 0, 0, 0),
        span,
        run.requestedAt(),
        null);
  }
}

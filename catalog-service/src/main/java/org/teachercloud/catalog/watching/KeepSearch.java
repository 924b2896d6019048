package org.teachercloud.catalog.watching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.finding.FindFresh;

/** Keeps a search, once; what is there already is not new. */
@ApplicationScoped
class KeepSearch {

  @Inject SavedSearches searches;
  @Inject WatchingLimits limits;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  @Transactional
  KeepOutcome keep(SavedQuestion question, Caller caller) {
    if (question.asksNothing()) {
      return new KeepOutcome.Wrong("q");
    }
    if (!FindFresh.knows(question.filters())) {
      return new KeepOutcome.Wrong("filters");
    }
    searches.lock(caller);
    Optional<SavedSearch> known = searches.find(question.written(), caller);
    if (known.isPresent()) {
      return new KeepOutcome.AlreadyKept(known.get());
    }
    if (searches.count("person", caller.id()) >= limits.searches()) {
      return new KeepOutcome.TooMany();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    SavedSearch search = new SavedSearch();
    search.id = ids.next();
    search.person = caller.id();
    search.question = question.written();
    search.savedAt = now;
    search.seenAt = now;
    searches.persist(search);
    return new KeepOutcome.Kept(search);
  }
}

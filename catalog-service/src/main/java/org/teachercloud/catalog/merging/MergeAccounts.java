package org.teachercloud.catalog.merging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.access.merging.MergePerson;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.stating.CatalogEvents;

/**
 * Lets the account of who gives the word go into the one that was given it: what is here moves, and
 * everybody else is told, in one transaction.
 */
@ApplicationScoped
class MergeAccounts {

  @Inject MergeWords words;
  @Inject Mergers mergers;
  @Inject MergePerson mergePerson;
  @Inject CatalogEvents events;
  @Inject MergingConfig config;
  @Inject AuditTrail audit;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  /** A word for the caller's account, into which another one of hers may go. */
  @Transactional
  MergeWord word(Caller caller) {
    Instant until = now().plus(config.wordGoodFor());
    audit.note(caller, "MERGE_WORD_MADE", caller.id().toString());
    return new MergeWord(words.make(caller, until), until);
  }

  @Transactional
  MergeOutcome merge(MergeRequest request, Caller goes) {
    Instant now = now();
    mergers.alone();
    Optional<MergeWords.Stays> found = words.read(request.word(), now);
    if (found.isEmpty() || mergers.gone(goes.id())) {
      return new MergeOutcome.WordNotGood();
    }
    MergeWords.Stays stays = found.get();
    if (stays.person().equals(goes.id())) {
      return new MergeOutcome.SameAccount();
    }
    if (!request.name().strip().equals(stays.name().strip())) {
      return new MergeOutcome.NameDiffers();
    }
    if (mergers.leaves(goes.id()) || mergers.leaves(stays.person())) {
      return new MergeOutcome.Leaving();
    }
    UUID id = ids.next();
    words.forget(goes.id(), stays.person());
    Merger merger = mergers.add(id, goes.id(), stays.person(), now);
    mergePerson.merge(goes.id(), stays.person(), id, now);
    audit.note(goes, "ACCOUNTS_MERGED", id.toString());
    events.merged(goes.id(), stays.person(), id, now);
    return new MergeOutcome.Merged(merger);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

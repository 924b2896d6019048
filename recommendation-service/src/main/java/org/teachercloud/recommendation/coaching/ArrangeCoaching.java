package org.teachercloud.recommendation.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.recommendation.coaching.CoachingOutcome.Done;
import org.teachercloud.recommendation.coaching.CoachingOutcome.NotThere;
import org.teachercloud.recommendation.coaching.CoachingOutcome.TooMany;
import org.teachercloud.recommendation.paths.PathChanges;

/**
 * A teacher invites by a code that she hands over herself, a coach takes it, and either ends it at
 * any time; nobody is found in a list of persons.
 */
@ApplicationScoped
class ArrangeCoaching {

  /** Letters and digits that are not mistaken for one another when read from paper. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int BITS = 5;
  private static final int MASK = 31;

  /** 60 bits of a random identifier, none of them its version or variant. */
  private static final int CODE_LENGTH = 12;

  private static final int HALF = CODE_LENGTH / 2;

  @Inject CoachingTable table;
  @Inject CoachingLimits limits;
  @Inject PathChanges changes;
  @Inject AuditTrail audit;
  @Inject InstantSource clock;

  /** A new invitation; the one before that nobody has taken holds no longer. */
  @Transactional
  CoachingOutcome invite(Caller teacher) {
    if (table.coachesOf(teacher.id()) >= limits.coaches()) {
      return new TooMany();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    table.deleteInvitations(teacher.id());
    UUID id = UUID.randomUUID();
    table.insert(
        new Coaching(
            id,
            teacher.id(),
            teacher.name(),
            code(UUID.randomUUID()),
            now.plus(limits.invitation()),
            null,
            null,
            null),
        now);
    return new Done(id);
  }

  /** Takes an invitation; the same coach may say so twice. */
  @Transactional
  CoachingOutcome take(Caller coach, String typed) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<Coaching> found = table.invitation(typed(typed), now);
    if (found.isEmpty() || found.get().learner().equals(coach.id())) {
      return new NotThere();
    }
    Coaching invitation = found.get();
    if (table.isBetween(invitation.learner(), coach.id())
        || table.teachersOf(coach.id()) >= limits.teachers()
        || table.coachesOf(invitation.learner()) >= limits.coaches()) {
      return new TooMany();
    }
    table.take(invitation.id(), coach.id(), coach.name(), now);
    audit.note(coach, "COACHING_BEGUN", invitation.id().toString());
    changes.announce(invitation.learner());
    return new Done(invitation.id());
  }

  /** Ends it, for the teacher or the coach; what she accepted stays hers. */
  @Transactional
  CoachingOutcome end(Caller caller, UUID id) {
    Optional<Coaching> found = table.locked(caller.id(), id, clock.instant());
    if (found.isEmpty()) {
      return new NotThere();
    }
    table.delete(id);
    audit.note(caller, "COACHING_ENDED", id.toString());
    changes.announce(found.get().learner());
    return new Done(id);
  }

  private static String code(UUID random) {
    StringBuilder code = new StringBuilder(CODE_LENGTH);
    for (int at = 0; at < HALF; at++) {
      code.append(ALPHABET.charAt((int) (random.getLeastSignificantBits() >>> (at * BITS)) & MASK));
      code.append(
          ALPHABET.charAt((int) (random.getMostSignificantBits() >>> (16 + at * BITS)) & MASK));
    }
    return code.toString();
  }

  /** The code as somebody typed it: small letters, hyphens, O for 0 and I or L for 1 are taken. */
  private static String typed(String text) {
    return text.toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }
}

package org.teachercloud.enrollment.completing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Whether a rule is met by what was done: the one place where that is decided, a function of
 * nothing but the rule, the units and the work.
 *
 * @param needed how much is asked for: minutes, percent, units or rules; 1 for a plain yes
 * @param have how much of it there is
 * @param share met share, 0 to 1; 1 only when it is met
 * @param settledBy the decision by which it counts as met, null where none was needed
 * @param parts of the rules below it, in their order
 */
public record Verdict(
    Rule rule,
    boolean met,
    long needed,
    long have,
    double share,
    DecisionKind settledBy,
    List<Verdict> parts) {

  /**
   * Judges a rule.
   *
   * @param units of the edition that she learns with
   */
  public static Verdict of(Rule rule, Work work, List<UUID> units) {
    UUID item = Rules.item(rule);
    DecisionKind settledBy = work.settledBy(item);
    return switch (rule) {
      case Rule.EveryUnit every -> everyUnit(every, work, units);
      case Rule.Completed(UUID unit) -> plain(rule, work.isCompleted(unit), settledBy);
      case Rule.Viewed(UUID unit) -> plain(rule, work.isViewed(unit), settledBy);
      case Rule.Time(UUID unit, int minutes) ->
          measured(rule, minutes, work.minutes(unit), settledBy);
      case Rule.Score(UUID unit, int percent) -> scored(rule, percent, work.score(unit), settledBy);
      case Rule.Submitted(UUID unit) -> plain(rule, work.isSubmitted(unit), settledBy);
      case Rule.Attended(UUID unit) -> plain(rule, work.isAttended(unit), settledBy);
      case Rule.SignedOff(UUID unit) -> plain(rule, work.isSignedOff(unit), settledBy);
      case Rule.Course(UUID course) -> plain(rule, work.isLearned(course), settledBy);
      case Rule.All(List<Rule> parts) -> some(rule, parts.size(), judged(parts, work, units));
      case Rule.Any(List<Rule> parts) -> some(rule, 1, judged(parts, work, units));
      case Rule.Some(int needed, List<Rule> parts) ->
          some(rule, needed, judged(parts, work, units));
    };
  }

  private static List<Verdict> judged(List<Rule> parts, Work work, List<UUID> units) {
    return parts.stream().map(part -> of(part, work, units)).toList();
  }

  /** A part that is not met is left open where enough others are. */
  private static Verdict some(Rule rule, int needed, List<Verdict> parts) {
    long have = parts.stream().filter(Verdict::met).count();
    double best =
        parts.stream()
            .map(Verdict::share)
            .sorted(Comparator.reverseOrder())
            .limit(needed)
            .mapToDouble(share -> share)
            .sum();
    boolean met = have >= needed;
    return new Verdict(rule, met, needed, have, share(met, best / needed), null, parts);
  }

  /** A resource without units is not completed by having none. */
  private static Verdict everyUnit(Rule.EveryUnit rule, Work work, List<UUID> units) {
    List<Verdict> each = new ArrayList<>(units.size());
    units.forEach(unit -> each.add(of(new Rule.Completed(unit), work, units)));
    long have = each.stream().filter(Verdict::met).count();
    DecisionKind whole = work.settledBy(null);
    boolean met = whole != null || (!units.isEmpty() && have == units.size());
    double share = units.isEmpty() ? 0 : have / (double) units.size();
    return new Verdict(rule, met, units.size(), have, share(met, share), whole, each);
  }

  private static Verdict plain(Rule rule, boolean done, DecisionKind settledBy) {
    return measured(rule, 1, done ? 1 : 0, settledBy);
  }

  private static Verdict measured(Rule rule, long needed, long have, DecisionKind settledBy) {
    boolean done = have >= needed;
    boolean met = done || settledBy != null;
    double share = share(met, have / (double) needed);
    return new Verdict(rule, met, needed, have, share, done ? null : settledBy, List.of());
  }

  /** A result just below the mark is not rounded up to it. */
  private static Verdict scored(Rule rule, int percent, float score, DecisionKind settledBy) {
    return measured(rule, percent, (long) Math.floor(score), settledBy);
  }

  private static double share(boolean met, double share) {
    return met ? 1 : Math.min(0.9999, Math.round(share * 10_000) / 10_000.0);
  }
}

package org.teachercloud.enrollment.completing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.teachercloud.enrollment.offering.Edition;

/** What can be asked of a rule as a piece of data. */
final class Rules {

  private Rules() {}

  /** The rules below a rule, none below one thing. */
  static List<Rule> parts(Rule rule) {
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> parts;
      case Rule.Any(List<Rule> parts) -> parts;
      case Rule.Some(int needed, List<Rule> parts) -> parts;
      case Rule.EveryUnit one -> List.of();
      case Rule.Completed one -> List.of();
      case Rule.Viewed one -> List.of();
      case Rule.Time one -> List.of();
      case Rule.Score one -> List.of();
      case Rule.Submitted one -> List.of();
      case Rule.Attended one -> List.of();
      case Rule.SignedOff one -> List.of();
      case Rule.Course one -> List.of();
    };
  }

  /** The unit or course that a rule is about; null where it is about none or about several. */
  static UUID item(Rule rule) {
    return switch (rule) {
      case Rule.Completed(UUID unit) -> unit;
      case Rule.Viewed(UUID unit) -> unit;
      case Rule.Time(UUID unit, int minutes) -> unit;
      case Rule.Score(UUID unit, int percent) -> unit;
      case Rule.Submitted(UUID unit) -> unit;
      case Rule.Attended(UUID unit) -> unit;
      case Rule.SignedOff(UUID unit) -> unit;
      case Rule.Course(UUID resource) -> resource;
      case Rule.EveryUnit one -> null;
      case Rule.All one -> null;
      case Rule.Any one -> null;
      case Rule.Some one -> null;
    };
  }

  /** The rule and all below it. */
  static Stream<Rule> all(Rule rule) {
    return Stream.concat(Stream.of(rule), parts(rule).stream().flatMap(Rules::all));
  }

  /** How deep rules stand in rules, 1 for one thing. */
  static int depth(Rule rule) {
    return 1 + parts(rule).stream().mapToInt(Rules::depth).max().orElse(0);
  }

  /**
   * What of the rule can be asked of whoever learns with the edition: what is about units that it
   * does not have is not asked for. Where nothing is left, every unit is.
   */
  static Rule within(Rule rule, Edition edition) {
    return kept(rule, one -> isKnown(one, edition)).orElseGet(Rule.EveryUnit::new);
  }

  private static boolean isKnown(Rule rule, Edition edition) {
    UUID item = item(rule);
    return item == null || rule instanceof Rule.Course || edition.indexOf(item) >= 0;
  }

  private static Optional<Rule> kept(Rule rule, Predicate<Rule> known) {
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> joined(parts, known, Rule.All::new);
      case Rule.Any(List<Rule> parts) -> joined(parts, known, Rule.Any::new);
      case Rule.Some(int needed, List<Rule> parts) ->
          joined(parts, known, left -> new Rule.Some(Math.min(needed, left.size()), left));
      default -> Optional.of(rule).filter(known);
    };
  }

  private static Optional<Rule> joined(
      List<Rule> parts, Predicate<Rule> known, Function<List<Rule>, Rule> join) {
    List<Rule> left = parts.stream().flatMap(part -> kept(part, known).stream()).toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(join.apply(left));
  }
}

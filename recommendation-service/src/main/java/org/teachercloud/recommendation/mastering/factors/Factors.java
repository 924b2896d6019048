package org.teachercloud.recommendation.mastering.factors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.teachercloud.recommendation.mastering.Attempt;

/**
 * What {@link Tries} has learnt, as far as it tells of a standard: how likely her next try is right
 * in a unit that is as easy as most.
 *
 * @param start for somebody of whom nothing is known
 * @param right for the logarithm of one and the right tries of the standard
 * @param wrong the same of the wrong ones
 * @param all the same of all her tries
 * @param standards how much easier than others, by standard; 0 where nothing is learnt
 * @param attempts learnt from so many tries
 */
public record Factors(
    double start,
    double right,
    double wrong,
    OfAll all,
    Map<UUID, Double> standards,
    int attempts) {

  /** Before anything is learnt: 5 of 5 right, or 9 of 10, is above four fifths. */
  static final Factors BELIEF = new Factors(0, 0.8, -0.5, new OfAll(0, 0), Map.of(), 0);

  /**
   * What all her tries say, whatever they were about.
   *
   * @param right for the logarithm of one and the right ones
   * @param wrong the same of the wrong ones
   */
  record OfAll(double right, double wrong) {}

  /**
   * Tries, counted.
   *
   * @param right how many were right
   * @param wrong the others
   */
  public record Counted(int right, int wrong) {}

  /**
   * The probability, 0 to 1, that the next try of a standard is right.
   *
   * @param hers her tries of the standard
   * @param everything all her tries
   */
  public double estimate(UUID standard, Counted hers, Counted everything) {
    double sum =
        start
            + standards.getOrDefault(standard, 0.0)
            + right * Math.log1p(hers.right())
            + wrong * Math.log1p(hers.wrong())
            + all.right() * Math.log1p(everything.right())
            + all.wrong() * Math.log1p(everything.wrong());
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * Learns from tries.
   *
   * @param attempts learner by learner, each as she made them
   * @param served the standards that a try is evidence of
   */
  static Factors learnt(List<Attempt> attempts, Function<Attempt, Set<UUID>> served) {
    Tries tries = new Tries(byLearner(attempts, served));
    Map<UUID, Double> standards = new TreeMap<>();
    tries.standards().forEach((id, easier) -> standards.put(UUID.fromString(id), easier));
    double[] weights = tries.weights();
    return new Factors(
        weights[Tries.START],
        weights[Tries.RIGHT],
        weights[Tries.WRONG],
        new OfAll(weights[Tries.ALL_RIGHT], weights[Tries.ALL_WRONG]),
        standards,
        tries.learntFrom());
  }

  private static List<List<Tries.Try>> byLearner(
      List<Attempt> attempts, Function<Attempt, Set<UUID>> served) {
    List<List<Tries.Try>> people = new ArrayList<>();
    Map<UUID, String> names = new HashMap<>();
    UUID learner = null;
    for (Attempt one : attempts) {
      if (!one.learner().equals(learner)) {
        people.add(new ArrayList<>());
        learner = one.learner();
      }
      Set<String> standards =
          served.apply(one).stream()
              .map(standard -> names.computeIfAbsent(standard, UUID::toString))
              .collect(Collectors.toUnmodifiableSet());
      people.getLast().add(new Tries.Try(one.item() + " " + one.unit(), standards, one.success()));
    }
    return people;
  }
}

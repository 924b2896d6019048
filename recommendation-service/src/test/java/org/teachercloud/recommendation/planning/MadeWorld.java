package org.teachercloud.recommendation.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.teachercloud.contracts.AwardChanged;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.awards.Award;
import org.teachercloud.recommendation.awards.MadeAwards;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.scoring.Contribution;
import org.teachercloud.recommendation.scoring.GivenScores;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.MadeShelf;
import org.teachercloud.recommendation.standards.Alignment;
import org.teachercloud.recommendation.standards.MadeStandards;

/**
 * A catalogue drawn by chance with everything that makes planning hard: chains, circles and gaps of
 * prerequisites, equal titles, unknown times, things withdrawn, hidden or in other languages.
 */
final class MadeWorld {

  static final Subject[] SUBJECTS = {Subject.MUSIC, Subject.LAW, Subject.ART, Subject.PEDAGOGY};
  static final String[] LANGUAGES = {"zh", "en", "ug"};

  private static final Instant PUBLISHED = Instant.parse("2026-09-01T00:00:00Z");
  private static final int STANDARDS = 8;

  /** What suits her less does not suit her at all. */
  private static final double LEAST = 0.2;

  final MadeShelf shelf;
  final UUID heading;
  final List<UUID> standards;
  final Award award;
  final BuildPlan buildPlan = new BuildPlan();

  private final RandomGenerator random;

  MadeWorld(RandomGenerator random, int items) {
    this.random = random;
    heading = id();
    standards = Stream.generate(this::id).limit(STANDARDS).toList();
    int sparse = random.nextBoolean() ? 5 : 80;
    Item[] made = new Item[items];
    Map<Integer, Alignment> served = new HashMap<>();
    for (int number = 0; number < items; number++) {
      made[number] = random.nextInt(30) == 0 ? null : item(number, items);
      served.put(
          number,
          new Alignment(
              Set.copyOf(some(standards, sparse)), Set.copyOf(some(standards, sparse)), Map.of()));
    }
    shelf = new MadeShelf(made);
    award = award();
    buildPlan.shelf = shelf;
    buildPlan.standards = new MadeStandards(heading, standards, served);
    buildPlan.awards = new MadeAwards(award);
    drawScores();
  }

  /** What suits whom becomes another thing, as after something that many did. */
  void drawScores() {
    double[] suits =
        random.doubles(shelf.stock().items().length).map(each -> each < LEAST ? 0 : each).toArray();
    buildPlan.model = (learner, unwanted) -> new MadeScores(suits, learner.steps());
  }

  private Item item(int number, int items) {
    List<Integer> required = new ArrayList<>();
    while (random.nextInt(3) == 0) {
      // Mostly earlier ones; now and then a later one, so that there are circles, or none at all.
      required.add(random.nextInt(8) == 0 ? random.nextInt(items + 3) : random.nextInt(number + 1));
    }
    required.removeIf(each -> each == number);
    String supplier = "i" + (random.nextInt(4) == 0 ? random.nextInt(1, 8) : 0);
    return new Item(
        number,
        id(),
        1,
        random.nextInt(15) > 0,
        PUBLISHED,
        1,
        random.nextInt(5) == 0 ? ResourceKind.LAB : ResourceKind.COURSE,
        Map.of("zh", "T" + (random.nextInt(4) == 0 ? random.nextInt(10) : 100 + number)),
        supplier,
        random.nextInt(8) == 0 ? Scope.INSTITUTION : Scope.PUBLIC,
        SUBJECTS[random.nextInt(SUBJECTS.length)],
        Set.copyOf(some(List.of(Phase.PRIMARY, Phase.JUNIOR, Phase.SENIOR), 2)),
        random.nextInt(4) == 0 ? EnumSet.of(Stage.INDUCTION) : Set.of(),
        Set.copyOf(some(List.of(LANGUAGES), 2)),
        random.nextInt(6) == 0 ? 0 : random.nextInt(5, 900),
        required.stream().distinct().mapToInt(Integer::intValue).toArray(),
        null,
        null);
  }

  private Award award() {
    List<AwardChanged.Ask> asks =
        random
            .ints(random.nextInt(1, 6), 0, shelf.stock().items().length)
            .mapToObj(shelf::item)
            .filter(item -> item != null)
            .distinct()
            .map(i -> new AwardChanged.Ask(AwardChanged.Kind.COURSE, i.resource(), i.resource()))
            .toList();
    int needed = asks.isEmpty() ? 0 : random.nextInt(1, asks.size() + 1);
    return new Award(id(), "i0", Map.of("zh", "A"), random.nextInt(9) > 0, needed, asks);
  }

  /** Each of them with a chance of one in so many. */
  <T> List<T> some(List<T> all, int oneIn) {
    return all.stream().filter(each -> random.nextInt(oneIn) == 0).toList();
  }

  UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  /** Every step of a learner speaks for each item, by few or many people. */
  private static final class MadeScores extends GivenScores {

    private final List<Step> steps;

    MadeScores(double[] suits, List<Step> steps) {
      super(suits);
      this.steps = steps;
    }

    @Override
    public List<Contribution> contributions(int item) {
      return steps.stream()
          .map(step -> new Contribution(step, 0.5, 0.1, (step.item() * 7 + item) % 20, 30))
          .toList();
    }
  }
}

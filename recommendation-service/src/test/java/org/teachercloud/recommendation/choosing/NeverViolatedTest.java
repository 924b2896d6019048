package org.teachercloud.recommendation.choosing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.evaluating.choices.Tasks;

/** Prerequisites come earlier, nothing comes twice, and the time is kept, for everybody. */
class NeverViolatedTest {

  private static final int TEACHERS = 100_000;
  private static final int LARGE_EVERY = 500;
  private static final Path PREREQUISITES = Path.of("../../shared/data/prerequisites");

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(100_000);

  @Test
  void noneOfAHundredThousandTeachersGetsAPathThatBreaksARule() {
    int steps = 0;
    for (int teacher = 0; teacher < TEACHERS; teacher++) {
      int options = teacher % LARGE_EVERY == 0 ? 150 : random.nextInt(1, 12);
      steps += check(withOddities(Tasks.any(random, options, random.nextInt(1, 7))));
    }
    assertTrue(steps > TEACHERS, "paths without steps prove nothing");
  }

  @Test
  void whatStandsInACircleOrOutOfReachIsNeverChosen() {
    Task task =
        new Task(
            List.of(option(2), option(0), option(1), option(Option.OUT_OF_REACH), option(3)),
            new double[] {1},
            new double[] {1},
            10_000,
            List.of(0, 3));
    assertEquals(0, ChooseSteps.from(task, 0).length);
  }

  @Test
  void realConceptsAreLearntInAnOrderThatTheirPrerequisitesAllow() throws IOException {
    assumeTrue(
        Files.isDirectory(PREREQUISITES),
        "SKIPPED: the concepts and prerequisites are not beside the project");
    List<Option> concepts = concepts();
    int goals = 0;
    for (int goal = 0; goal < concepts.size(); goal++) {
      List<Option> options = new ArrayList<>(concepts);
      options.set(goal, covering(options.get(goal)));
      int all = options.stream().mapToInt(Option::minutes).sum();
      for (int budget : new int[] {all, random.nextInt(1, 6000)}) {
        Task task = new Task(options, new double[] {1}, new double[] {1}, budget, List.of());
        int steps = check(task);
        goals += steps > 0 ? 1 : 0;
        if (budget == all) {
          assertEquals(closure(concepts, goal), steps, "the way to " + goal);
        }
      }
    }
    assertTrue(goals > concepts.size(), goals + " paths");
  }

  private int check(Task task) {
    int[] chosen = ChooseSteps.from(task, 0);
    double[] urgency = random.doubles(task.options().size()).toArray();
    List<Integer> order = OrderSteps.of(task.options(), chosen, urgency);
    assertEquals("", Tasks.wrong(task, chosen, order));
    return chosen.length;
  }

  /** Some teachers pin things, and some catalogues have circles and gaps. */
  private Task withOddities(Task task) {
    List<Option> options = new ArrayList<>(task.options());
    if (random.nextInt(4) == 0) {
      int place = random.nextInt(options.size());
      Option one = options.get(place);
      int odd = random.nextBoolean() ? Option.OUT_OF_REACH : options.size() - 1;
      options.set(
          place,
          new Option(one.minutes(), one.score(), one.aspects(), one.covers(), new int[] {odd}));
    }
    List<Integer> pinned =
        random.nextInt(3) == 0 ? List.of(random.nextInt(options.size())) : List.of();
    return new Task(options, task.weights(), task.open(), task.budget(), pinned);
  }

  private static Option option(int prerequisite) {
    return new Option(10, 0.5, new int[] {0}, new double[] {0.5}, new int[] {prerequisite});
  }

  private static Option covering(Option one) {
    return new Option(one.minutes(), 0, new int[] {0}, new double[] {1}, one.prerequisites());
  }

  private static List<Option> concepts() throws IOException {
    Map<String, Integer> places = new HashMap<>();
    List<Integer> minutes = new ArrayList<>();
    List<String> lines = Files.readAllLines(PREREQUISITES.resolve("concepts.tsv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      places.put(cells[0], places.size());
      minutes.add(cells[2].isEmpty() ? 60 : (int) (60 * Double.parseDouble(cells[2])) + 1);
    }
    List<List<Integer>> requires = new ArrayList<>();
    minutes.forEach(each -> requires.add(new ArrayList<>()));
    List<String> edges = Files.readAllLines(PREREQUISITES.resolve("edges.tsv"));
    for (String edge : edges.subList(1, edges.size())) {
      String[] cells = edge.split("\t", -1);
      Integer from = places.get(cells[0]);
      Integer to = places.get(cells[1]);
      if (from != null) {
        requires.get(from).add(to == null ? Option.OUT_OF_REACH : to);
      }
    }
    return IntStream.range(0, minutes.size())
        .mapToObj(
            place ->
                new Option(
                    minutes.get(place),
                    0,
                    new int[0],
                    new double[0],
                    requires.get(place).stream().mapToInt(Integer::intValue).toArray()))
        .toList();
  }

  /** How many concepts it takes; 0 where there is no way. */
  private static int closure(List<Option> concepts, int goal) {
    int[] state = new int[concepts.size()];
    return reach(concepts, goal, state)
        ? (int) IntStream.of(state).filter(each -> each == 2).count()
        : 0;
  }

  private static boolean reach(List<Option> concepts, int place, int[] state) {
    if (place == Option.OUT_OF_REACH || state[place] == 1) {
      return false;
    }
    if (state[place] == 2) {
      return true;
    }
    state[place] = 1;
    for (int prerequisite : concepts.get(place).prerequisites()) {
      if (!reach(concepts, prerequisite, state)) {
        return false;
      }
    }
    state[place] = 2;
    return true;
  }
}

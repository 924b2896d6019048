package org.teachercloud.recommendation.evaluating.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.teachercloud.recommendation.evaluating.Method;
import org.teachercloud.recommendation.ranking.Ranker;
import org.teachercloud.recommendation.training.Histories;

/** Lists for the people of a file: {@code person TAB item item …}, best first. */
final class Predict {

  private static final int SIZE = 20;
  private static final int[] NOTHING = {};

  private final HistoryFile file;
  private final Method method;
  private final int threads;

  Predict(HistoryFile file, Method method, int threads) {
    this.file = file;
    this.method = method;
    this.threads = threads;
  }

  /** The names of the people to predict for: what stands before the first tab, and nothing else. */
  static List<String> names(Path test) throws IOException {
    try (var lines = Files.lines(test)) {
      return lines
          .map(line -> line.indexOf('\t') < 0 ? line : line.substring(0, line.indexOf('\t')))
          .filter(name -> !name.isEmpty())
          .distinct()
          .toList();
    }
  }

  /** The items of each list, by number; somebody without a history gets the most taken ones. */
  int[][] lists(List<String> names) {
    int[][] lists = new int[names.size()][];
    Histories histories = file.histories();
    IntStream.range(0, threads)
        .parallel()
        .forEach(
            part -> {
              Ranker ranker = method.rankers().get();
              int to = (int) ((long) lists.length * (part + 1) / threads);
              for (int i = (int) ((long) lists.length * part / threads); i < to; i++) {
                Integer person = file.people().get(names.get(i));
                if (person == null) {
                  lists[i] = ranker.best(NOTHING, 0, 0, 0, SIZE);
                } else {
                  int start = histories.start(person);
                  int end = start + histories.length(person);
                  lists[i] =
                      ranker.best(histories.items(), start, end, histories.lastTime(person), SIZE);
                }
              }
            });
    return lists;
  }

  /** A line each; whoever has everything that there is gets none, as an empty list is no list. */
  void write(List<String> names, int[][] lists, Path out) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(out)) {
      for (int i = 0; i < lists.length; i++) {
        if (lists[i].length == 0) {
          continue;
        }
        StringBuilder line = new StringBuilder(names.get(i)).append('\t');
        for (int place = 0; place < lists[i].length; place++) {
          line.append(place == 0 ? "" : " ").append(file.itemNames().get(lists[i][place]));
        }
        writer.append(line.append('\n'));
      }
    }
  }
}

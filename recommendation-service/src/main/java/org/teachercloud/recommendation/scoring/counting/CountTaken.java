package org.teachercloud.recommendation.scoring.counting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.teachercloud.recommendation.history.ways.Taken;
import org.teachercloud.recommendation.history.ways.TakenCounter;
import org.teachercloud.recommendation.replicas.Announcements;

/** Counts a batch of newly taken items: each with those that came before it, by closeness. */
@ApplicationScoped
class CountTaken implements TakenCounter {

  @Inject CountTable table;
  @Inject Announcements announcements;

  /** Flat lists: item, people; and earlier, later, people, weight. */
  private record Body(List<Integer> people, List<Long> pairs) {}

  private record Key(int earlier, int later) {}

  @Override
  public void count(List<Taken> taken) {
    if (taken.isEmpty()) {
      return;
    }
    TreeMap<Integer, Integer> people = new TreeMap<>();
    Map<Key, Pair> pairs = new HashMap<>();
    for (Taken each : taken) {
      people.merge(each.item(), 1, Integer::sum);
      for (Pair pair : Pair.of(each)) {
        pairs.merge(new Key(pair.earlier(), pair.later()), pair, Pair::plus);
      }
    }
    Body body = new Body(new ArrayList<>(), new ArrayList<>());
    table
        .addPeople(people)
        .forEach(
            (item, count) -> {
              body.people().add(item);
              body.people().add(count);
            });
    if (!pairs.isEmpty()) {
      for (Pair pair : table.addPairs(List.copyOf(pairs.values()))) {
        body.pairs()
            .addAll(
                List.of(
                    (long) pair.earlier(),
                    (long) pair.later(),
                    (long) pair.people(),
                    pair.weight()));
      }
    }
    announcements.announce(Counts.CHANGED, body);
  }
}

package org.teachercloud.recommendation.planning.writing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.teachercloud.recommendation.choosing.Option;
import org.teachercloud.recommendation.planning.Choice;
import org.teachercloud.recommendation.planning.Plan.Beyond;
import org.teachercloud.recommendation.planning.Standing;
import org.teachercloud.recommendation.shelf.Item;

/**
 * Writes down what she wants and what is not among the steps: pins, the way to a course or an
 * award, and what she put off for too long.
 *
 * @param order places of the steps
 */
record WriteBeyond(Standing standing, Draft draft, List<Integer> order) {

  List<Beyond> write() {
    List<Beyond> beyond = new ArrayList<>();
    List<Item> items = draft.candidates().items();
    for (int place = 0; place < items.size(); place++) {
      Item item = items.get(place);
      boolean late = isLate(place, items.size());
      boolean named =
          !draft.named().resources().isEmpty()
              || standing.chose(Choice.Kind.PINNED, item.resource());
      if ((named || late && draft.late().contains(place)) && !order.contains(place)) {
        boolean closed = !late && isClosed(place, items.size());
        beyond.add(new Beyond(item.resource(), draft.candidates().minutesLeft(item), closed, late));
      }
    }
    if (draft.named().award() != null) {
      draft.named().award().closed().stream()
          .filter(part -> part.item() != null && !standing.spokeOf(part.item()))
          .map(
              part ->
                  new Beyond(
                      part.item().resource(), standing.minutesLeft(part.item()), true, false))
          .distinct()
          .forEach(beyond::add);
    }
    return beyond;
  }

  /** Whether it, or anything that it requires, cannot be done by her day as she put it off. */
  private boolean isLate(int place, int depth) {
    if (draft.late().contains(place)) {
      return true;
    }
    return depth > 0
        && place != Option.OUT_OF_REACH
        && required(place).stream().anyMatch(each -> isLate(each, depth - 1));
  }

  /** Whether a chain of requirements ends in one that is out of reach, or never ends. */
  private boolean isClosed(int place, int depth) {
    return place == Option.OUT_OF_REACH
        || depth == 0
        || required(place).stream().anyMatch(each -> isClosed(each, depth - 1));
  }

  private List<Integer> required(int place) {
    return Arrays.stream(draft.options().get(place).prerequisites()).boxed().toList();
  }
}

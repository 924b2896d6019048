package org.teachercloud.insight.statements.disclosing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.teachercloud.insight.ledger.UseKind;
import org.teachercloud.insight.statements.Cell;
import org.teachercloud.insight.statements.Edge;

/**
 * What enrolments beside completions tell of those who have not completed. Who completes has
 * enrolled, so the difference between the two may be people; enrolled in an earlier term, where
 * there are more completions.
 */
final class Unfinished {

  private Unfinished() {}

  /** Who used, and along which edge. */
  private record Place(Edge edge, String consumer) {}

  /** Enrolments or completions that are told in one figure; those of the rest have no name. */
  private record Figure(UseKind kind, Set<Place> places, List<Cell> cells, boolean named) {

    static Figure of(List<Cell> cells, boolean named) {
      Set<Place> places = new HashSet<>();
      cells.forEach(
          cell -> cell.consumers().forEach(one -> places.add(new Place(cell.edge(), one))));
      return new Figure(cells.getFirst().kind(), places, cells, named);
    }
  }

  /** Figures of the same places: these add up to enrolments and completions of the same people. */
  private record Group(Set<Place> places, List<Figure> figures) {

    static Group of(Figure figure) {
      return new Group(new HashSet<>(figure.places()), new ArrayList<>(List.of(figure)));
    }

    void add(Group other) {
      places.addAll(other.places());
      figures.addAll(other.figures());
    }

    boolean tellsOfFew(int least) {
      List<Cell> begun = cells(UseKind.ENROL);
      List<Cell> done = cells(UseKind.COMPLETE);
      return !begun.isEmpty()
          && !done.isEmpty()
          && (isFew(people(begun) - people(done), least)
              || isFew(events(begun) - events(done), least));
    }

    /** Its completions; its enrolments, where the completions have no name anyway. */
    List<Cell> telling() {
      List<Cell> done = named(UseKind.COMPLETE);
      return done.isEmpty() ? named(UseKind.ENROL) : done;
    }

    private List<Cell> named(UseKind kind) {
      return figures.stream()
          .filter(one -> one.kind() == kind && one.named())
          .flatMap(one -> one.cells().stream())
          .toList();
    }

    private List<Cell> cells(UseKind kind) {
      return figures.stream()
          .filter(one -> one.kind() == kind)
          .flatMap(one -> one.cells().stream())
          .toList();
    }

    private static long people(List<Cell> cells) {
      return cells.stream().mapToLong(Cell::people).sum();
    }

    private static long events(List<Cell> cells) {
      return cells.stream().mapToLong(Cell::events).sum();
    }

    private static boolean isFew(long difference, int least) {
      return difference != 0 && Math.abs(difference) < least;
    }
  }

  /**
   * Parts that must not be shown, because they tell that one to so many have not completed.
   *
   * @param shown the parts that have a name
   * @param hidden what is told together; of one kind only it is a figure as any other
   */
  static List<Cell> telling(Collection<Cell> shown, Collection<Cell> hidden, int least) {
    List<Figure> figures = new ArrayList<>();
    shown.stream()
        .filter(cell -> isOfLearning(cell.kind()))
        .forEach(cell -> figures.add(Figure.of(List.of(cell), true)));
    Set<UseKind> kinds = hidden.stream().map(Cell::kind).collect(Collectors.toSet());
    if (kinds.size() == 1 && kinds.stream().allMatch(Unfinished::isOfLearning)) {
      figures.add(Figure.of(List.copyOf(hidden), false));
    }
    return groups(figures).stream()
        .filter(group -> group.tellsOfFew(least))
        .flatMap(group -> group.telling().stream())
        .toList();
  }

  private static List<Group> groups(List<Figure> figures) {
    List<Group> groups = new ArrayList<>();
    for (Figure figure : figures) {
      Group joined = Group.of(figure);
      for (Group group : List.copyOf(groups)) {
        if (group.places().stream().anyMatch(figure.places()::contains)) {
          groups.remove(group);
          joined.add(group);
        }
      }
      groups.add(joined);
    }
    return groups;
  }

  private static boolean isOfLearning(UseKind kind) {
    return kind == UseKind.ENROL || kind == UseKind.COMPLETE;
  }
}

package org.teachercloud.recommendation.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.contracts.AwardChanged;
import org.teachercloud.recommendation.awards.Award;
import org.teachercloud.recommendation.planning.Plan.Cause;
import org.teachercloud.recommendation.planning.Plan.Covered;
import org.teachercloud.recommendation.shelf.Item;

/**
 * What an award asks of a learner, as things stand for her.
 *
 * @param held whether she has it already
 * @param met what she has met of it
 * @param chosen what she is to meet yet: as much as is needed, or as much as she can reach
 * @param spare what she could meet instead, or cannot and needs not
 * @param closed what she cannot reach, where she would need it
 */
public record AwardParts(
    Award award,
    boolean held,
    List<Part> met,
    List<Part> chosen,
    List<Part> spare,
    List<Part> closed) {

  /**
   * One thing that it asks for.
   *
   * @param item the course, or the one with the unit; null for an award or where nobody knows it
   * @param inner the award that is asked for; null for a course or a unit
   */
  public record Part(AwardChanged.Ask ask, Item item, AwardParts inner) {

    /** The name of the part among the aspects of a goal. */
    String name() {
      return switch (ask.kind()) {
        case COURSE, AWARD -> ask.item().toString();
        case UNIT -> "UNIT/" + ask.resource() + "/" + ask.item();
      };
    }

    private void addItems(Set<UUID> items, boolean all) {
      if (inner != null) {
        inner.addItems(items, all);
      } else if (item != null) {
        items.add(item.resource());
      }
    }

    private boolean isServedBy(UUID step) {
      return inner != null
          ? inner.chosenItems().contains(step)
          : item != null && item.resource().equals(step);
    }
  }

  /** Whether it can be earned by what was met and chosen. */
  boolean isWithinReach() {
    return held || award.open() && met.size() + chosen.size() >= award.needed();
  }

  /** The resources to be done, each once. */
  Set<UUID> chosenItems() {
    Set<UUID> items = new LinkedHashSet<>();
    addItems(items, false);
    return items;
  }

  /** The resources of everything that it asks for. */
  public Set<UUID> allItems() {
    Set<UUID> items = new LinkedHashSet<>();
    addItems(items, true);
    return items;
  }

  private void addItems(Set<UUID> items, boolean all) {
    chosen.forEach(part -> part.addItems(items, all));
    if (all) {
      met.forEach(part -> part.addItems(items, true));
      spare.forEach(part -> part.addItems(items, true));
      closed.forEach(part -> part.addItems(items, true));
    }
  }

  /** Whether a step with the resource could bring her nearer, or has done so. */
  public boolean counts(UUID resource) {
    return !held && award.open() && allItems().contains(resource);
  }

  /**
   * Why a step is there: which part it is of this award, and of the awards that this one asks for.
   *
   * @param order the steps ahead, in their order; it numbers what is not met yet
   */
  public List<Cause> causes(UUID step, List<UUID> order) {
    List<Cause> causes = new ArrayList<>();
    List<Part> inOrder = new ArrayList<>();
    order.forEach(
        item ->
            chosen.stream()
                .filter(part -> part.isServedBy(item) && !inOrder.contains(part))
                .forEach(inOrder::add));
    for (int at = 0; at < inOrder.size(); at++) {
      if (inOrder.get(at).isServedBy(step)) {
        causes.add(Cause.part(award.id(), met.size() + at + 1, award.needed()));
        if (inOrder.get(at).inner() != null) {
          causes.addAll(inOrder.get(at).inner().causes(step, order));
        }
      }
    }
    return causes;
  }

  /** What is met, and what will be when the steps are done, part by part. */
  public List<Covered> coverage(Collection<UUID> steps) {
    List<Covered> coverage = new ArrayList<>();
    met.forEach(part -> coverage.add(new Covered(part.name(), 1, 1)));
    for (Part part : chosen) {
      Set<UUID> items = new LinkedHashSet<>();
      part.addItems(items, false);
      coverage.add(new Covered(part.name(), 0, steps.containsAll(items) ? 1 : 0));
    }
    closed.forEach(part -> coverage.add(new Covered(part.name(), 0, 0)));
    return coverage;
  }

  /** All that it rests on besides the history, in one line that is the same in every replica. */
  String key() {
    StringBuilder key = new StringBuilder(award.id() + (award.open() ? " open" : " closed"));
    key.append(held ? " held" : "");
    met.forEach(part -> key.append(' ').append(part.name()));
    chosen.stream()
        .filter(part -> part.inner() != null)
        .forEach(part -> key.append(' ').append(part.inner().key()));
    closed.forEach(part -> key.append(" not ").append(part.name()));
    return key.toString();
  }
}

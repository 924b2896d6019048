package org.teachercloud.recommendation.planning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.contracts.AwardChanged;
import org.teachercloud.recommendation.awards.Award;
import org.teachercloud.recommendation.awards.Awards;
import org.teachercloud.recommendation.planning.AwardParts.Part;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;

/**
 * Asks what an award still wants of a learner. Where it leaves a choice, the parts that take the
 * least of her time are chosen, with all that must be completed before them; what she pinned, and
 * what another part requires anyway, takes none.
 */
final class AskAward {

  /** Awards within awards within awards: more than anybody defines. */
  private static final int DEEPEST = 6;

  private final Awards awards;
  private final Shelf shelf;
  private final Standing standing;
  private final Set<UUID> pinned = new HashSet<>();

  AskAward(Awards awards, Shelf shelf, Standing standing) {
    this.awards = awards;
    this.shelf = shelf;
    this.standing = standing;
    standing.choices().values().stream()
        .filter(choice -> choice.kind() == Choice.Kind.PINNED)
        .map(choice -> shelf.itemOf(choice.resource()))
        .forEach(item -> reach(item, true, pinned));
  }

  /** What it asks; null where nobody has heard of it. */
  AwardParts of(UUID id) {
    Award award = awards.award(id);
    return award == null ? null : of(award, DEEPEST);
  }

  private AwardParts of(Award award, int depth) {
    boolean held = standing.earned().awards().contains(award.id());
    List<Part> met = new ArrayList<>();
    List<Part> left = new ArrayList<>();
    List<Part> closed = new ArrayList<>();
    for (AwardChanged.Ask ask : award.asks()) {
      Part part = part(ask, depth);
      if (isMet(part)) {
        met.add(part);
      } else if (needs(part) != null) {
        left.add(part);
      } else {
        closed.add(part);
      }
    }
    List<Part> chosen = new ArrayList<>();
    Set<UUID> taken = new HashSet<>(pinned);
    while (!held
        && award.open()
        && !left.isEmpty()
        && met.size() + chosen.size() < award.needed()) {
      Part next = cheapest(left, taken);
      left.remove(next);
      chosen.add(next);
      taken.addAll(needs(next));
    }
    boolean enough = held || !award.open() || met.size() + chosen.size() >= award.needed();
    if (enough) {
      left.addAll(closed);
      closed.clear();
    }
    return new AwardParts(award, held, met, chosen, left, closed);
  }

  private Part part(AwardChanged.Ask ask, int depth) {
    if (ask.kind() != AwardChanged.Kind.AWARD) {
      return new Part(ask, ask.resource() == null ? null : shelf.itemOf(ask.resource()), null);
    }
    Award inner = depth == 0 ? null : awards.award(ask.item());
    return new Part(ask, null, inner == null ? null : of(inner, depth - 1));
  }

  private boolean isMet(Part part) {
    boolean completed = part.item() != null && standing.hasCompleted(part.item());
    return switch (part.ask().kind()) {
      case COURSE -> completed;
      case UNIT -> completed || standing.earned().units().contains(part.ask().item());
      case AWARD -> standing.earned().awards().contains(part.ask().item());
    };
  }

  /** The items that must be done for a part; null where one of them is out of her reach. */
  private Set<UUID> needs(Part part) {
    Set<UUID> needs = new LinkedHashSet<>();
    if (part.inner() != null) {
      boolean within = part.inner().isWithinReach();
      return within
              && part.inner().chosenItems().stream()
                  .allMatch(id -> reach(shelf.itemOf(id), true, needs))
          ? needs
          : null;
    }
    return reach(part.item(), true, needs) ? needs : null;
  }

  private boolean reach(Item item, boolean byName, Set<UUID> into) {
    if (!(byName ? standing.allowsByName(item) : standing.allows(item))) {
      return false;
    }
    if (!into.add(item.resource())) {
      return true;
    }
    for (int number : item.prerequisites()) {
      Item required = shelf.item(number);
      boolean behind = required != null && standing.isBehindHer(required);
      if (!behind && !reach(required, false, into)) {
        return false;
      }
    }
    return true;
  }

  private Part cheapest(List<Part> left, Set<UUID> taken) {
    Part best = null;
    int least = Integer.MAX_VALUE;
    for (Part part : left) {
      int minutes =
          needs(part).stream()
              .filter(id -> !taken.contains(id))
              .mapToInt(id -> standing.minutesLeft(shelf.itemOf(id)))
              .sum();
      if (minutes < least) {
        best = part;
        least = minutes;
      }
    }
    return best;
  }
}

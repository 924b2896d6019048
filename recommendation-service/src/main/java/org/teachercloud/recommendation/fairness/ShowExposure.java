package org.teachercloud.recommendation.fairness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.teachercloud.recommendation.exploring.Brought;
import org.teachercloud.recommendation.exploring.BroughtTable;
import org.teachercloud.recommendation.fairness.ExposureView.GroupView;
import org.teachercloud.recommendation.fairness.ExposureView.Member;
import org.teachercloud.recommendation.fairness.ExposureView.NewView;
import org.teachercloud.recommendation.shelf.Institutions;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;
import org.teachercloud.recommendation.shelf.Supported;

/** Works out the figures of every group, from what all replicas have written down. */
@ApplicationScoped
class ShowExposure {

  /** Members of a group that are named at most. */
  private static final int MOST_NAMED = 200;

  @Inject Exposure exposure;
  @Inject Belonging belonging;
  @Inject Institutions institutions;
  @Inject Supported supported;
  @Inject BroughtTable brought;
  @Inject Shelf shelf;
  @Inject FairnessConfig config;

  ExposureView view() {
    LocalDate today = belonging.today();
    exposure.settle();
    Tally sums = exposure.sums(today);
    List<GroupView> groups = new ArrayList<>();
    for (Group group : Group.values()) {
      groups.add(view(group, sums, today));
    }
    return new ExposureView(
        today.minusDays(config.days() - 1L),
        today,
        sums.lists(),
        rounded(sums.exposure()),
        config.least(),
        config.mostLost(),
        groups,
        shownAsNew(brought.since(today.minusDays(config.days() - 1L))));
  }

  private static NewView shownAsNew(Brought sums) {
    boolean any = sums.shown() > 0;
    return new NewView(
        sums.shown(),
        sums.taken(),
        any ? (Double) rounded(sums.rate()) : null,
        any ? (Double) rounded(sums.error()) : null);
  }

  private GroupView view(Group group, Tally sums, LocalDate today) {
    List<Item> items = new ArrayList<>();
    for (Item item : shelf.stock().items()) {
      boolean counts = item != null && item.published();
      if (counts && (belonging.of(item, today) & Belonging.bit(group)) != 0) {
        items.add(item);
      }
    }
    double merited = sums.merited()[group.ordinal()];
    Double ratio = merited > 0 ? rounded(sums.ratio(group)) : null;
    return new GroupView(
        group,
        items.size(),
        rounded(sums.shown()[group.ordinal()]),
        rounded(merited),
        ratio,
        merited > 0 ? (Boolean) (sums.ratio(group) >= config.least()) : null,
        exposure.bonuses()[group.ordinal()],
        members(group, items, today));
  }

  private List<Member> members(Group group, List<Item> items, LocalDate today) {
    return switch (group) {
      case SUPPORTED ->
          supported.on(today).stream()
              .limit(MOST_NAMED)
              .map(each -> new Member(each, institutions.nameOf(each)))
              .toList();
      case SMALL_LANGUAGE -> {
        TreeSet<String> languages = new TreeSet<>();
        items.forEach(item -> languages.addAll(item.languages()));
        yield languages.stream()
            .limit(MOST_NAMED)
            .map(language -> new Member(language, Map.of()))
            .toList();
      }
    };
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}

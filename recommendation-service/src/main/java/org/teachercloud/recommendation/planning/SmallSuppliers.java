package org.teachercloud.recommendation.planning;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Stock;

/** Institutions that offer less than half of what an institution offers on average. */
final class SmallSuppliers {

  private static final double OF_THE_AVERAGE = 0.5;

  private static volatile SmallSuppliers latest = new SmallSuppliers(null, Set.of());

  private final Stock stock;
  private final Set<String> institutions;

  private SmallSuppliers(Stock stock, Set<String> institutions) {
    this.stock = stock;
    this.institutions = institutions;
  }

  /** Those of a stock; counted once for each. */
  static Set<String> of(Stock stock) {
    SmallSuppliers known = latest;
    if (known.stock != stock) {
      known = new SmallSuppliers(stock, count(stock));
      latest = known;
    }
    return known.institutions;
  }

  private static Set<String> count(Stock stock) {
    Map<String, Integer> offers = new HashMap<>();
    for (Item item : stock.items()) {
      if (item != null && item.published() && item.institution() != null) {
        offers.merge(item.institution(), 1, Integer::sum);
      }
    }
    double average = offers.values().stream().mapToInt(Integer::intValue).average().orElse(0);
    return offers.entrySet().stream()
        .filter(each -> each.getValue() < OF_THE_AVERAGE * average)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}

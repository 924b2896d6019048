package org.teachercloud.recommendation.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.contracts.ResourceAligned;
import org.teachercloud.contracts.StandardsFrameworkPublished;

/** What the facts about standards carry. */
final class Standards {

  private Standards() {}

  static List<StandardsFrameworkPublished.Item> under(UUID heading, UUID... standards) {
    List<StandardsFrameworkPublished.Item> items = new ArrayList<>();
    items.add(
        new StandardsFrameworkPublished.Item(
            heading, "1", Map.of("zh", "领域", "en", "Domain"), null));
    for (UUID standard : standards) {
      String code = "1." + items.size();
      items.add(
          new StandardsFrameworkPublished.Item(
              standard, code, Map.of("zh", "标准", "en", "Standard"), heading));
    }
    return items;
  }

  static List<ResourceAligned.Alignment> servedAsAWhole(UUID... standards) {
    return Arrays.stream(standards)
        .map(standard -> new ResourceAligned.Alignment(standard, "ecnu", null))
        .toList();
  }
}

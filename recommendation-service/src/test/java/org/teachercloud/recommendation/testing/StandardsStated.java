package org.teachercloud.recommendation.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.contracts.ResourceAligned;
import org.teachercloud.contracts.StandardsFrameworkPublished;
import org.teachercloud.contracts.Topic;

/** Facts about standards, as the catalogue would state them. */
@ApplicationScoped
public class StandardsStated {

  @Inject Facts facts;

  /** A framework of one heading and standards under it; the identity of each is its own. */
  public Facts.Stated framework(UUID framework, UUID heading, UUID... standards) {
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
    return facts.state(
        Topic.CATALOG_STANDARDS,
        framework.toString(),
        sequence ->
            new StandardsFrameworkPublished(
                UUID.randomUUID(),
                sequence,
                framework,
                Instant.now(),
                "CN",
                "2022",
                Map.of("zh", "框架", "en", "Framework"),
                items));
  }

  /** One unit of a resource serves a standard, and nothing else of it any. */
  public Facts.Stated alignedUnit(UUID resource, UUID unit, UUID standard) {
    return aligned(resource, List.of(new ResourceAligned.Alignment(standard, "ecnu", unit)));
  }

  /** A resource serves standards as a whole, and no others. */
  public Facts.Stated aligned(UUID resource, UUID... standards) {
    return aligned(
        resource,
        Arrays.stream(standards)
            .map(standard -> new ResourceAligned.Alignment(standard, "ecnu", null))
            .toList());
  }

  private Facts.Stated aligned(UUID resource, List<ResourceAligned.Alignment> alignments) {
    return facts.state(
        Topic.CATALOG_STANDARDS,
        resource.toString(),
        sequence ->
            new ResourceAligned(UUID.randomUUID(), sequence, resource, Instant.now(), alignments));
  }
}

package org.teachercloud.enrollment.offering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.contracts.CatalogFact;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.ResourceWithdrawn;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.inbox.FactHandler;

/** Follows what the catalogue publishes and withdraws. */
@ApplicationScoped
class ResourceFacts implements FactHandler {

  private final Offerings offerings;
  private final FactsOfTransaction facts;

  ResourceFacts(Offerings offerings, FactsOfTransaction facts) {
    this.offerings = offerings;
    this.facts = facts;
  }

  @Override
  public Topic topic() {
    return Topic.CATALOG_RESOURCES;
  }

  @Override
  public void apply(Fact fact) {
    facts.add(topic(), fact, this::applyAll);
  }

  private void applyAll(List<Fact> facts) {
    List<ResourcePublished> published =
        facts.stream()
            .filter(ResourcePublished.class::isInstance)
            .map(ResourcePublished.class::cast)
            .toList();
    offerings.keepEditions(published);
    Map<UUID, CatalogFact> newest = new LinkedHashMap<>();
    for (Fact fact : facts) {
      switch (fact) {
        case ResourcePublished one -> newest.put(one.resource(), one);
        case ResourceWithdrawn one -> newest.put(one.resource(), one);
        default -> throw new IllegalArgumentException("Not about a resource: " + fact.type());
      }
    }
    offerings.offer(only(newest, ResourcePublished.class));
    offerings.withdraw(only(newest, ResourceWithdrawn.class));
  }

  private static <T> List<T> only(Map<UUID, CatalogFact> facts, Class<T> kind) {
    return facts.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}

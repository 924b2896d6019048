package org.teachercloud.enrollment.offering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.InstitutionRegistered;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.inbox.FactHandler;

/** Follows which institutions the catalogue knows. */
@ApplicationScoped
class InstitutionFacts implements FactHandler {

  private final Offerings offerings;
  private final FactsOfTransaction facts;

  InstitutionFacts(Offerings offerings, FactsOfTransaction facts) {
    this.offerings = offerings;
    this.facts = facts;
  }

  @Override
  public Topic topic() {
    return Topic.CATALOG_INSTITUTIONS;
  }

  @Override
  public void apply(Fact fact) {
    facts.add(topic(), fact, this::applyAll);
  }

  private void applyAll(List<Fact> facts) {
    Map<String, InstitutionRegistered> newest = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (!(fact instanceof InstitutionRegistered registered)) {
        throw new IllegalArgumentException("Not about an institution: " + fact.type());
      }
      newest.put(registered.institution(), registered);
    }
    offerings.name(newest.values());
  }
}

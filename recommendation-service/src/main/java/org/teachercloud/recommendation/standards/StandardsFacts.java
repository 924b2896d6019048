package org.teachercloud.recommendation.standards;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.teachercloud.contracts.CrosswalkAdopted;
import org.teachercloud.contracts.CrosswalkReopened;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.ResourceAligned;
import org.teachercloud.contracts.StandardsFact;
import org.teachercloud.contracts.StandardsFrameworkPublished;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.inbox.FactHandler;
import org.teachercloud.recommendation.replicas.Announcements;
import org.teachercloud.recommendation.shelf.Shelf;

/** Keeps the copy of the standards: the newest fact of a framework or a resource is enough. */
@ApplicationScoped
class StandardsFacts implements FactHandler {

  private static final Object COLLECTED = new Object();

  @Inject TransactionSynchronizationRegistry transaction;
  @Inject StandardsTable table;
  @Inject Shelf shelf;
  @Inject Announcements announcements;

  @Override
  public Topic topic() {
    return Topic.CATALOG_STANDARDS;
  }

  @Override
  public void apply(Fact fact) {
    StandardsFact newest = (StandardsFact) fact;
    if (newest instanceof CrosswalkAdopted || newest instanceof CrosswalkReopened) {
      return; // a path closes the standards of its own goal only
    }
    collected().put(newest.type() + newest.subject(), newest);
  }

  @Override
  public void endOfBatch() {
    Map<String, StandardsFact> newest = collected();
    if (newest.isEmpty()) {
      return;
    }
    Map<UUID, Alignment> aligned = new LinkedHashMap<>();
    boolean frameworks = false;
    for (StandardsFact fact : newest.values()) {
      switch (fact) {
        case StandardsFrameworkPublished published -> {
          table.write(published);
          frameworks = true;
        }
        case ResourceAligned each -> aligned.put(each.resource(), alignment(each));
        case CrosswalkAdopted link -> throw new IllegalStateException("Not collected: " + link);
        case CrosswalkReopened link -> throw new IllegalStateException("Not collected: " + link);
      }
    }
    Map<UUID, Integer> numbers = shelf.numbersOf(aligned.keySet());
    Map<Integer, Alignment> byNumber = new TreeMap<>();
    aligned.forEach((resource, alignment) -> byNumber.put(numbers.get(resource), alignment));
    table.write(byNumber);
    announcements.announce(
        Standards.CHANGED, new Standards.Body(frameworks, List.copyOf(byNumber.keySet())));
    newest.clear();
  }

  private static Alignment alignment(ResourceAligned fact) {
    Set<UUID> whole = new HashSet<>();
    Set<UUID> parts = new HashSet<>();
    Map<UUID, Set<UUID>> units = new TreeMap<>();
    for (ResourceAligned.Alignment each : fact.items()) {
      if (each.unit() != null) {
        units.computeIfAbsent(each.unit(), unit -> new HashSet<>()).add(each.item());
      }
      (each.unit() == null ? whole : parts).add(each.item());
    }
    parts.removeAll(whole);
    return new Alignment(whole, parts, units);
  }

  @SuppressWarnings("unchecked")
  private Map<String, StandardsFact> collected() {
    Object present = transaction.getResource(COLLECTED);
    if (present == null) {
      present = new LinkedHashMap<String, StandardsFact>();
      transaction.putResource(COLLECTED, present);
    }
    return (Map<String, StandardsFact>) present;
  }
}

package org.teachercloud.recommendation.standards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.teachercloud.recommendation.replicas.Follower;

/** All standards and what serves them, in memory; follows the database. */
@ApplicationScoped
public class Standards implements Follower {

  static final String CHANGED = "standards";

  /** What was announced: whether frameworks changed, and the items whose alignments did. */
  record Body(boolean frameworks, List<Integer> items) {}

  @Inject StandardsTable table;
  @Inject ObjectMapper mapper;

  private final Map<Integer, Alignment> alignments = new ConcurrentHashMap<>();
  private volatile List<Framework> frameworks = List.of();
  private volatile Map<UUID, Standard> standards = Map.of();
  private volatile Map<UUID, List<UUID>> children = Map.of();

  /** The frameworks, each in the version that holds. */
  public List<Framework> frameworks() {
    return frameworks;
  }

  /** A standard, null where nobody has heard of it. */
  public Standard standard(UUID id) {
    return standards.get(id);
  }

  /** What an item serves. */
  public Alignment servedBy(int item) {
    return alignments.getOrDefault(item, Alignment.NONE);
  }

  /** The standard itself, or for a heading all the standards under it, in their order. */
  public List<UUID> under(UUID id) {
    List<UUID> below = children.getOrDefault(id, List.of());
    if (below.isEmpty()) {
      return standards.containsKey(id) ? List.of(id) : List.of();
    }
    List<UUID> under = new ArrayList<>();
    below.forEach(child -> under.addAll(under(child)));
    return under;
  }

  @Override
  public String kind() {
    return CHANGED;
  }

  @Override
  public void reload() {
    readFrameworks();
    Map<Integer, Alignment> read = table.alignments(null);
    alignments.putAll(read);
    alignments.keySet().retainAll(read.keySet());
  }

  @Override
  public void learn(JsonNode json) {
    Body body = mapper.convertValue(json, Body.class);
    if (body.frameworks()) {
      readFrameworks();
    }
    if (!body.items().isEmpty()) {
      int[] items = body.items().stream().mapToInt(Integer::intValue).toArray();
      alignments.putAll(table.alignments(items));
    }
  }

  private void readFrameworks() {
    List<Framework> read = table.frameworks();
    Map<UUID, Standard> byId = new HashMap<>();
    Map<UUID, List<UUID>> byParent = new HashMap<>();
    for (Framework framework : read) {
      for (Standard item : framework.items()) {
        byId.put(item.id(), item);
        if (item.parent() != null) {
          byParent.computeIfAbsent(item.parent(), key -> new ArrayList<>()).add(item.id());
        }
      }
    }
    standards = byId;
    children = byParent;
    frameworks = read;
  }
}

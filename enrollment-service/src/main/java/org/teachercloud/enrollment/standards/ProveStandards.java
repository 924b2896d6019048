package org.teachercloud.enrollment.standards;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says which standards some addresses name, and what they prove in other frameworks at present. */
@ApplicationScoped
public class ProveStandards {

  /** The identity at the end of an address, as urn:uuid and CASE have it. */
  private static final Pattern IDENTITY =
      Pattern.compile(
          "(?i)(?:urn:uuid:|https?://.*/)([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  private final Standards standards;

  ProveStandards(Standards standards) {
    this.standards = standards;
  }

  /**
   * Those of the addresses that name a standard of a version that holds, in their order. What is
   * named itself is nobody's counterpart.
   */
  public List<Proven> by(List<String> addresses) {
    Map<UUID, String> named = new LinkedHashMap<>();
    for (String address : addresses) {
      Matcher found = IDENTITY.matcher(address);
      if (found.matches()) {
        named.putIfAbsent(UUID.fromString(found.group(1)), address);
      }
    }
    return named.isEmpty() ? List.of() : proven(named);
  }

  private List<Proven> proven(Map<UUID, String> named) {
    Map<UUID, Proven> known = new LinkedHashMap<>();
    for (Standards.Row row : standards.look(named.keySet())) {
      UUID item = row.standard().item();
      Proven one =
          known.computeIfAbsent(
              item, id -> new Proven(named.get(id), row.standard(), new ArrayList<>()));
      if (row.counterpart() != null && !named.containsKey(row.counterpart().standard().item())) {
        one.counterparts().add(row.counterpart());
      }
    }
    return named.keySet().stream().filter(known::containsKey).map(known::get).toList();
  }
}

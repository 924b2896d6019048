package org.teachercloud.enrollment.certifying;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.contracts.CrosswalkAdopted;
import org.teachercloud.contracts.CrosswalkReopened;
import org.teachercloud.contracts.LinkKind;
import org.teachercloud.contracts.StandardsFrameworkPublished;
import org.teachercloud.enrollment.Catalogue;

/** The standards of two countries, one item each, as the catalogue states them. */
public final class TwoFrameworks {

  public final UUID chinese = UUID.randomUUID();
  public final UUID british = UUID.randomUUID();
  public final UUID design = UUID.randomUUID();
  public final UUID planning = UUID.randomUUID();

  private final Catalogue catalogue;

  public TwoFrameworks(Catalogue catalogue) {
    this.catalogue = catalogue;
    publishes(chinese, "CN", 1, "2022", design, "3.1", "教学设计", "Teaching design");
    publishes(british, "GB", 1, "2021", planning, "TS4", "备课", "Plan and teach lessons");
  }

  /** The link from the Chinese standard to the British one, as it is adopted. */
  public CrosswalkAdopted link(UUID id, long sequence, LinkKind kind) {
    return new CrosswalkAdopted(
        UUID.randomUUID(),
        sequence,
        id,
        Instant.now(),
        kind,
        new CrosswalkAdopted.End(chinese, "2022", design),
        new CrosswalkAdopted.End(british, "2021", kind == LinkKind.NONE ? null : planning));
  }

  public UUID adopted(LinkKind kind) {
    UUID id = UUID.randomUUID();
    catalogue.standards(link(id, 1, kind));
    return id;
  }

  public void reopened(UUID link, long sequence) {
    catalogue.standards(new CrosswalkReopened(UUID.randomUUID(), sequence, link, Instant.now()));
  }

  /** The British standards are published once more, worded as before. */
  public void nextBritishVersion() {
    publishes(british, "GB", 2, "2025", planning, "TS4", "备课", "Plan and teach lessons");
  }

  /** What an award has to say to be for these items. */
  public static Map<String, ?> alignedTo(UUID... items) {
    return Map.of(
        "alignments",
        List.of(items).stream()
            .map(
                item ->
                    Map.of(
                        "item",
                        "urn:uuid:" + item,
                        "name",
                        Map.of("zh", "教学设计", "en", "Teaching design")))
            .toList());
  }

  private void publishes(
      UUID framework,
      String country,
      long sequence,
      String version,
      UUID item,
      String code,
      String... name) {
    catalogue.standards(
        new StandardsFrameworkPublished(
            UUID.randomUUID(),
            sequence,
            framework,
            Instant.now(),
            country,
            version,
            Map.of("zh", "教师标准 " + country, "en", "Teachers' standards " + country),
            List.of(
                new StandardsFrameworkPublished.Item(
                    item, code, Map.of("zh", name[0], "en", name[1]), null))));
  }
}

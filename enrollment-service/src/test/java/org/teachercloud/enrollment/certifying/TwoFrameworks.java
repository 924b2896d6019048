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
    chineseStandards();
    britishStandards(1, "2021");
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
    britishStandards(2, "2025");
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

  private void chineseStandards() {
    publishes(
        chinese,
        new Edition("CN", 1, "2022"),
        item(design, "3.1", Map.of("zh", "教学设计", "en", "Teaching design")));
  }

  private void britishStandards(long sequence, String version) {
    publishes(
        british,
        new Edition("GB", sequence, version),
        item(planning, "TS4", Map.of("zh", "备课", "en", "Plan and teach lessons")));
  }

  private record Edition(String country, long sequence, String version) {}

  private static StandardsFrameworkPublished.Item item(
      UUID id, String code, Map<String, String> name) {
    return new StandardsFrameworkPublished.Item(id, code, name, null);
  }

  private void publishes(UUID framework, Edition edition, StandardsFrameworkPublished.Item item) {
    String country = edition.country();
    catalogue.standards(
        new StandardsFrameworkPublished(
            UUID.randomUUID(),
            edition.sequence(),
            framework,
            Instant.now(),
            country,
            edition.version(),
            Map.of("zh", "教师标准 " + country, "en", "Teachers' standards " + country),
            List.of(item)));
  }
}

package org.teachercloud.enrollment.certifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.teachercloud.enrollment.awards.Alignment;
import org.teachercloud.enrollment.credentials.Dids;
import org.teachercloud.enrollment.standards.Counterpart;
import org.teachercloud.enrollment.standards.Proven;
import org.teachercloud.enrollment.standards.Standard;

/**
 * The standards of a badge: what the award names and, after each, what that is in other countries.
 * Open Badges has no field for the kind of a link, so the description begins with it.
 */
@ApplicationScoped
class BadgeAlignments {

  private static final String ITEMS = "/ims/case/v1p1/CFItems/";

  private final Dids dids;

  BadgeAlignments(Dids dids) {
    this.dids = dids;
  }

  JsonArrayBuilder of(List<Alignment> named, List<Proven> proves) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (Alignment one : named) {
      JsonObjectBuilder alignment =
          alignment(BadgeDocument.both(one.name())).add("targetUrl", one.item());
      proves.stream()
          .filter(proven -> proven.address().equals(one.item()))
          .findFirst()
          .ifPresentOrElse(proven -> add(list, alignment, proven), () -> list.add(alignment));
    }
    return list;
  }

  private void add(JsonArrayBuilder list, JsonObjectBuilder alignment, Proven proven) {
    list.add(placed(alignment, proven.standard()));
    for (Counterpart one : proven.counterparts()) {
      Standard standard = one.standard();
      list.add(
          placed(alignment(BadgeDocument.both(standard.name())), standard)
              .add("targetUrl", dids.url(ITEMS + standard.item()))
              .add("targetDescription", relation(one, proven.standard())));
    }
  }

  private static JsonObjectBuilder alignment(String name) {
    return Json.createObjectBuilder()
        .add("type", Json.createArrayBuilder().add("Alignment"))
        .add("targetName", name);
  }

  private static JsonObjectBuilder placed(JsonObjectBuilder alignment, Standard standard) {
    if (!standard.code().isEmpty()) {
      alignment.add("targetCode", standard.code());
    }
    Standard.Framework framework = standard.framework();
    return alignment
        .add("targetType", "CFItem")
        .add(
            "targetFramework",
            "%s %s (%s)"
                .formatted(
                    framework.country(),
                    BadgeDocument.both(framework.title()),
                    framework.version()));
  }

  private static String relation(Counterpart one, Standard proven) {
    String other = (proven.framework().country() + " " + proven.code()).strip();
    String words =
        switch (one.kind()) {
          case EXACT -> "与 %1$s 相同 · the same as %1$s";
          case BROADER -> "包含在 %1$s 之内 · contained in %1$s";
          case NARROWER -> "比 %1$s 更宽，部分得到证明 · broader than %1$s, proved in part";
          case RELATED -> "与 %1$s 相关 · related to %1$s";
          case NONE -> throw new IllegalArgumentException("No counterpart: " + one);
        };
    return "%s: 两国专家采纳的对应 · by a link that experts of both countries adopted: "
            .formatted(one.kind())
        + words.formatted(other);
  }
}

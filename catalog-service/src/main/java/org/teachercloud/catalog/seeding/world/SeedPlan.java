package org.teachercloud.catalog.seeding.world;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.seeding.texts.Angle;
import org.teachercloud.catalog.seeding.texts.ItemForm;
import org.teachercloud.catalog.seeding.texts.SeedTopic;
import org.teachercloud.catalog.seeding.texts.UnitFrame;
import org.teachercloud.catalog.seeding.texts.Wording;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Stage;

/**
 * An item that could be made.
 *
 * @param phase null for all the topic's phases
 * @param level 1 to 3 for courses, 0 for others
 * @param suits what {@link ItemForm#suits} says; empty for courses
 * @param titleZh the title with its places filled, in Chinese: asked for again and again, as it is
 *     part of what makes it this item
 */
record SeedPlan(
    ResourceKind kind,
    SeedTopic topic,
    Phase phase,
    int level,
    Set<Stage> stages,
    Text title,
    Text summary,
    UnitFrame units,
    Angle.Family family,
    String suits,
    String titleZh) {

  static SeedPlan of(SeedTopic topic, Phase phase, Angle angle) {
    return new SeedPlan(
        ResourceKind.COURSE,
        topic,
        phase,
        angle.level(),
        angle.stages(),
        angle.title(),
        angle.summary(),
        angle.units(),
        angle.family(),
        "",
        new Wording(topic, phase).chinese(angle.title()));
  }

  static SeedPlan of(SeedTopic topic, Phase phase, ItemForm form) {
    return new SeedPlan(
        form.kind(),
        topic,
        phase,
        0,
        Set.of(Stage.values()),
        form.title(),
        form.summary(),
        form.units(),
        Angle.Family.SCHOOL,
        form.suits(),
        new Wording(topic, phase).chinese(form.title()));
  }

  /** What makes it this item and no other. */
  String key() {
    return String.join("|", kind.name(), topic.subject().name(), titleZh);
  }

  UUID id() {
    return UUID.nameUUIDFromBytes(("seed|" + key()).getBytes(StandardCharsets.UTF_8));
  }

  long order() {
    return Chance.of(key(), "order");
  }

  Wording wording() {
    return new Wording(topic, phase);
  }

  Set<Phase> phases() {
    return phase == null ? topic.phases() : Set.of(phase);
  }
}

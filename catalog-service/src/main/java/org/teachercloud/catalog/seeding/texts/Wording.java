package org.teachercloud.catalog.seeding.texts;

import java.util.Locale;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Subject;

/**
 * Puts a topic, its points, the phase and the subject into the places of a text: {@code {t}} and
 * {@code {T}} the topic, {@code {a} {b} {c}} (capital: {@code {A} {B} {C}}) its points, {@code {p}}
 * and {@code {P}} the point at hand, {@code {g}} the phase, {@code {s}} the subject, {@code {gs}}
 * both, {@code {gp}} and {@code {ge}} the phase in brackets, in Chinese and in English.
 *
 * @param phase null for all the topic's phases
 */
public record Wording(SeedTopic topic, Phase phase) {

  public Text fill(Text text) {
    return fill(text, null);
  }

  /** Fills the places, with a point of the topic at hand. */
  public Text fill(Text text, Text point) {
    return new Text(chinese(text.zh(), point), english(text.en(), point));
  }

  /** The Chinese of a text alone. */
  public String chinese(Text text) {
    return chinese(text.zh(), null);
  }

  private String chinese(String text, Text point) {
    String brackets = phase == null ? "" : "（" + phaseName().zh() + "）";
    return text.replace("“{t}”", topic.title().zh().contains("《") ? "{t}" : "“{t}”")
        .replace("{t}", topic.title().zh())
        .replace("{a}", topic.points().get(0).zh())
        .replace("{b}", topic.points().get(1).zh())
        .replace("{c}", topic.points().get(2).zh())
        .replace("{p}", point == null ? "" : point.zh())
        .replace("{gp}", brackets)
        .replace("{gs}", phaseAndSubject().zh())
        .replace("{g}", phaseName().zh())
        .replace("{s}", SubjectNames.of(topic.subject()).zh());
  }

  private String english(String text, Text point) {
    String brackets = phase == null ? "" : " (" + phaseAlone() + ")";
    return text.replace("{t}", topic.title().en())
        .replace("{T}", capital(topic.title().en()))
        .replace("{a}", topic.points().get(0).en())
        .replace("{b}", topic.points().get(1).en())
        .replace("{c}", topic.points().get(2).en())
        .replace("{A}", capital(topic.points().get(0).en()))
        .replace("{B}", capital(topic.points().get(1).en()))
        .replace("{p}", point == null ? "" : point.en())
        .replace("{P}", point == null ? "" : capital(point.en()))
        .replace("{ge}", brackets)
        .replace("{gs}", phaseAndSubject().en())
        .replace("{g}", phaseName().en())
        .replace("{s}", SubjectNames.of(topic.subject()).en());
  }

  private Text phaseAndSubject() {
    Subject subject = topic.subject();
    if (phase == null || !SubjectNames.taughtAt(subject, phase)) {
      return new Text(phaseName().zh(), phaseAlone());
    }
    String chinese =
        subject == Subject.CIVICS && phase == Phase.SENIOR ? "思想政治" : SubjectNames.of(subject).zh();
    return new Text(
        phaseName().zh() + chinese, phaseName().en() + " " + SubjectNames.of(subject).en());
  }

  private String phaseAlone() {
    return switch (phase) {
      case null -> "all phases";
      case PRESCHOOL -> "kindergarten";
      case PRIMARY -> "primary school";
      case JUNIOR -> "junior secondary school";
      case SENIOR -> "senior secondary school";
      case SPECIAL -> "special schools";
      case HIGHER -> "university";
    };
  }

  private Text phaseName() {
    return switch (phase) {
      case null -> new Text("中小学", "school");
      case PRESCHOOL -> new Text("幼儿园", "kindergarten");
      case PRIMARY -> new Text("小学", "primary");
      case JUNIOR -> new Text("初中", "junior secondary");
      case SENIOR -> new Text("高中", "senior secondary");
      case SPECIAL -> new Text("特殊教育", "special education");
      case HIGHER -> new Text("大学", "university");
    };
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}

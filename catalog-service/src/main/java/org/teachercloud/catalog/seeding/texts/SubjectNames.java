package org.teachercloud.catalog.seeding.texts;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Subject;

/** What subjects are called inside a sentence, and where they stand on the timetable. */
public final class SubjectNames {

  private static final Set<Phase> SCHOOL = Set.of(Phase.PRIMARY, Phase.JUNIOR, Phase.SENIOR);
  private static final Set<Phase> SECONDARY = Set.of(Phase.JUNIOR, Phase.SENIOR);

  private static final Map<Subject, Text> NAMES = new EnumMap<>(Subject.class);
  private static final Map<Subject, Set<Phase>> TIMETABLE = new EnumMap<>(Subject.class);

  static {
    put(Subject.CHINESE, "语文", "Chinese", SCHOOL);
    put(Subject.MATHEMATICS, "数学", "mathematics", SCHOOL);
    put(Subject.ENGLISH, "英语", "English", SCHOOL);
    put(Subject.PHYSICS, "物理", "physics", SECONDARY);
    put(Subject.CHEMISTRY, "化学", "chemistry", SECONDARY);
    put(Subject.BIOLOGY, "生物", "biology", SECONDARY);
    put(Subject.SCIENCE, "科学", "science", Set.of(Phase.PRIMARY, Phase.JUNIOR));
    put(Subject.GEOGRAPHY, "地理", "geography", SECONDARY);
    put(Subject.HISTORY, "历史", "history", SECONDARY);
    put(Subject.CIVICS, "道德与法治", "civics", SCHOOL);
    put(Subject.INFORMATION_TECHNOLOGY, "信息科技", "information technology", SCHOOL);
    put(Subject.ARTIFICIAL_INTELLIGENCE, "人工智能", "AI classes", SCHOOL);
    put(Subject.ENGINEERING, "工程技术", "engineering", Set.of());
    put(Subject.MEDICINE, "卫生健康", "health", Set.of());
    put(Subject.ECONOMICS, "经济", "economics", Set.of());
    put(Subject.LAW, "法律", "law", Set.of());
    put(Subject.MUSIC, "音乐", "music", SCHOOL);
    put(Subject.ART, "美术", "art", SCHOOL);
    put(Subject.PHYSICAL_EDUCATION, "体育", "physical education", SCHOOL);
    put(Subject.LABOUR, "劳动", "labour education", SCHOOL);
    put(Subject.FOREIGN_LANGUAGES, "外语", "foreign languages", Set.of());
    put(Subject.MENTAL_HEALTH, "心理健康", "mental health", Set.of());
    put(Subject.PEDAGOGY, "教育", "education", Set.of());
    put(Subject.EDUCATIONAL_TECHNOLOGY, "教育技术", "educational technology", Set.of());
    put(Subject.CLASS_MANAGEMENT, "班级管理", "class management", Set.of());
    put(Subject.SPECIAL_EDUCATION, "特殊教育", "special education", Set.of());
    put(Subject.EARLY_CHILDHOOD, "学前教育", "early childhood education", Set.of());
    put(Subject.LEADERSHIP, "学校管理", "school leadership", Set.of());
  }

  private SubjectNames() {}

  static Text of(Subject subject) {
    return NAMES.get(subject);
  }

  /** Whether the subject has lessons of that name in the phase. */
  static boolean taughtAt(Subject subject, Phase phase) {
    return TIMETABLE.get(subject).contains(phase);
  }

  /** Whether it is about the profession itself, not about a field that is taught. */
  public static boolean isProfessional(Subject subject) {
    return switch (subject) {
      case PEDAGOGY,
          EDUCATIONAL_TECHNOLOGY,
          CLASS_MANAGEMENT,
          SPECIAL_EDUCATION,
          EARLY_CHILDHOOD,
          LEADERSHIP,
          MENTAL_HEALTH ->
          true;
      default -> false;
    };
  }

  private static void put(Subject subject, String zh, String en, Set<Phase> timetable) {
    NAMES.put(subject, new Text(zh, en));
    TIMETABLE.put(subject, timetable);
  }
}

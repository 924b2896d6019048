package org.teachercloud.recommendation.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Tells whom a coach accompanies, and who accompanies a teacher. */
@ApplicationScoped
public class Accompanied {

  @Inject CoachingTable table;

  /** The coachings of a coach, by the teacher. */
  public Map<UUID, UUID> teachersOf(UUID coach) {
    return table.byTeacher(coach);
  }

  /** The coachings of a teacher, by the coach. */
  public Map<UUID, UUID> coachesOf(UUID teacher) {
    return table.byCoach(teacher);
  }
}

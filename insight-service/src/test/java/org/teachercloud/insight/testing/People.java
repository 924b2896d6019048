package org.teachercloud.insight.testing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.teachercloud.insight.testing.Facts.Member;
import org.teachercloud.insight.testing.Facts.Stated;

/** People whom nobody has met before. */
public final class People {

  private People() {}

  /** So many members of an institution; null for none. */
  public static List<Member> of(String institution, int people) {
    return Stream.generate(() -> new Member(UUID.randomUUID(), institution)).limit(people).toList();
  }

  /** So many members of an institution enrol in a course. */
  public static List<Stated> enrol(Facts facts, UUID course, List<Member> people, Instant at) {
    return people.stream().map(one -> facts.enrolled(one, course, at)).toList();
  }
}

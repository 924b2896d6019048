package org.teachercloud.recommendation.fairness;

import static org.teachercloud.recommendation.testing.Answers.ask;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.Suppliers;
import org.teachercloud.recommendation.testing.Tokens;

/**
 * Courses that suit teachers equally well: of a large university, which stand first, of a supported
 * one, and in a language with few resources.
 */
abstract class ThreeSuppliers {

  static final String FAR = "far-university";
  private static final String ONCE = "once-supported-university";
  private static final LocalDate LONG_AGO = LocalDate.of(2021, 9, 1);

  @Inject Facts facts;
  @Inject Suppliers suppliers;
  @Inject Exposure exposure;
  @Inject Belonging belonging;

  final UUID reader = UUID.randomUUID();
  final String token = Tokens.teacher(reader);
  final List<UUID> known = courses();
  final List<UUID> far = courses();
  final List<UUID> uyghur = courses();
  final UUID once = UUID.randomUUID();

  /** Lists of other tests would be full of what so many have taken. */
  @AfterEach
  void goesAgain() {
    Stream.of(known, far, uyghur, List.of(once))
        .flatMap(List::stream)
        .forEach(id -> facts.arrive(facts.withdrawn(id)));
  }

  final void stock() {
    List<Facts.Stated> stated = new ArrayList<>();
    LocalDate today = belonging.today();
    stated.add(facts.institution(FAR, "院校 " + FAR, "Institution " + FAR));
    stated.add(suppliers.supported(1, FAR, LONG_AGO, null));
    stated.add(suppliers.supported(2, ONCE, LONG_AGO, today));
    // Where scores are equal, what was published first goes first: nobody else is shown at all.
    known.forEach(id -> facts.arrive(suppliers.published(id, Subject.MUSIC, "ecnu", "zh")));
    far.forEach(id -> facts.arrive(suppliers.published(id, Subject.MUSIC, FAR, "zh")));
    uyghur.forEach(id -> facts.arrive(suppliers.published(id, Subject.MUSIC, "ecnu", "ug")));
    stated.add(suppliers.published(once, Subject.MUSIC, ONCE, "zh"));
    stated.add(facts.profile(reader, Set.of(Subject.MUSIC), Set.of()));
    facts.arrive(stated);
    known.forEach(id -> facts.arrive(facts.people(20, id)));
    Stream.concat(far.stream(), uyghur.stream()).forEach(id -> facts.arrive(facts.people(20, id)));
    facts.arrive(facts.people(20, once));
  }

  /** A list is shown to each of so many teachers, and written down; what they alone have shown. */
  final Tally shown(int teachers) {
    List<UUID> asking = Stream.generate(UUID::randomUUID).limit(teachers).toList();
    facts.arrive(
        asking.stream()
            .map(teacher -> facts.profile(teacher, Set.of(Subject.MUSIC), Set.of()))
            .toList());
    exposure.settle();
    Tally before = exposure.sums(belonging.today());
    asking.forEach(teacher -> ask(Tokens.teacher(teacher), 8));
    exposure.settle();
    Tally after = exposure.sums(belonging.today());
    double[] shown = new double[Group.values().length];
    double[] merited = new double[Group.values().length];
    for (int group = 0; group < shown.length; group++) {
      shown[group] = after.shown()[group] - before.shown()[group];
      merited[group] = after.merited()[group] - before.merited()[group];
    }
    return new Tally(
        after.lists() - before.lists(), after.exposure() - before.exposure(), shown, merited);
  }

  private static List<UUID> courses() {
    return Stream.generate(UUID::randomUUID).limit(8).sorted().toList();
  }
}

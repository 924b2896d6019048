package org.teachercloud.insight.terms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.teachercloud.contracts.ProgrammeZone;

/** Which day belongs to which term. */
@ApplicationScoped
public class Terms {

  private final TermsConfig config;
  private final InstantSource clock;

  @Inject
  Terms(TermsConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
  }

  /** The day of a moment, where the programme is at home. */
  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ProgrammeZone.ZONE);
  }

  /** The present day there. */
  public LocalDate today() {
    return dayOf(clock.instant());
  }

  /**
   * The terms from that of a day to the present one, at most so many, the newest first.
   *
   * @param first the earliest day of interest; null for the present
   */
  public List<Term> since(LocalDate first, int most) {
    LocalDate today = today();
    LocalDate earliest = first == null || first.isAfter(today) ? today : first;
    return begun(earliest.getYear() - 1, today.getYear() + 1).stream()
        .filter(term -> term.until().isAfter(earliest) && !term.from().isAfter(today))
        .sorted(Comparator.comparing(Term::from).reversed())
        .limit(most)
        .toList();
  }

  /**
   * The one of some terms that has a name.
   *
   * @param name null for the first of them
   */
  public static Optional<Term> named(String name, List<Term> terms) {
    return terms.stream().filter(one -> name == null || one.name().equals(name)).findFirst();
  }

  /** All that begin in these years, in their order. */
  private List<Term> begun(int firstYear, int lastYear) {
    record Begin(String name, LocalDate day) {}
    List<Begin> begins = new ArrayList<>();
    for (int year = firstYear; year <= lastYear + 1; year++) {
      int number = year;
      config
          .begins()
          .forEach((name, day) -> begins.add(new Begin(number + "-" + name, day.atYear(number))));
    }
    begins.sort(Comparator.comparing(Begin::day));
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i + 1 < begins.size(); i++) {
      terms.add(new Term(begins.get(i).name(), begins.get(i).day(), begins.get(i + 1).day()));
    }
    return terms;
  }
}

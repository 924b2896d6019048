package org.teachercloud.enrollment.enrolling.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.teachercloud.enrollment.cohorts.CourseOfferings;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.places.Seats;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.offering.Editions;
import org.teachercloud.enrollment.offering.Institutions;

/** Puts enrolments and what they are about together, mostly from memory. */
@ApplicationScoped
public class EnrollmentViews {

  private final Editions editions;
  private final Institutions institutions;
  private final CourseOfferings offerings;
  private final Seats seats;

  EnrollmentViews(
      Editions editions, Institutions institutions, CourseOfferings offerings, Seats seats) {
    this.editions = editions;
    this.institutions = institutions;
    this.offerings = offerings;
    this.seats = seats;
  }

  public EnrollmentView view(Enrollment one) {
    return views(List.of(one)).getFirst();
  }

  public EnrollmentView.Page page(EnrollmentList.Page page) {
    return new EnrollmentView.Page(
        views(page.items()), page.next() == null ? null : page.next().word(), page.total());
  }

  public ChangedEnrollment.Page page(EnrollmentList.Changes changes) {
    List<EnrollmentView> views =
        views(changes.items().stream().map(EnrollmentList.Written::enrollment).toList());
    List<ChangedEnrollment> items = new ArrayList<>();
    for (int i = 0; i < views.size(); i++) {
      boolean givenUp = views.get(i).state() == EnrollmentState.WITHDRAWN;
      items.add(
          new ChangedEnrollment(
              views.get(i), changes.items().get(i).at(), givenUp ? Boolean.TRUE : null));
    }
    return new ChangedEnrollment.Page(
        items, changes.next() == null ? null : changes.next().word(), changes.total());
  }

  private List<EnrollmentView> views(List<Enrollment> all) {
    Map<Edition.Key, Edition> known =
        editions.getAll(all.stream().map(Enrollment::edition).toList());
    Map<UUID, Long> places =
        seats.places(
            all.stream()
                .filter(one -> one.state() == EnrollmentState.WAITLISTED)
                .map(Enrollment::id)
                .toList());
    Map<UUID, EnrollmentView.OfferingView> entered = new HashMap<>();
    offerings
        .findAll(
            all.stream().map(Enrollment::offering).filter(Objects::nonNull).distinct().toList())
        .forEach(
            one -> entered.put(one.id(), new EnrollmentView.OfferingView(one.id(), one.name())));
    return all.stream()
        .map(
            one ->
                view(
                    one,
                    known.get(one.edition()),
                    entered.get(one.offering()),
                    places.get(one.id())))
        .toList();
  }

  private EnrollmentView view(
      Enrollment one, Edition edition, EnrollmentView.OfferingView entered, Long waits) {
    List<EnrollmentView.UnitView> units = new ArrayList<>(edition.units().size());
    for (int place = 0; place < edition.units().size(); place++) {
      Edition.Unit unit = edition.units().get(place);
      units.add(
          new EnrollmentView.UnitView(
              unit.id(), unit.title(), unit.minutes(), one.standing().state(place)));
    }
    int next = one.standing().nextOf(units.size());
    return new EnrollmentView(
        one.id(),
        new EnrollmentView.ResourceView(
            edition.resource(),
            edition.title(),
            edition.kind(),
            institutions.view(edition.institution())),
        one.state(),
        one.progress(),
        units,
        next < 0 ? null : units.get(next),
        one.enrolledAt(),
        one.lastActivityAt(),
        one.version(),
        entered,
        waits,
        one.change().reason(),
        one.judging().byRules());
  }
}

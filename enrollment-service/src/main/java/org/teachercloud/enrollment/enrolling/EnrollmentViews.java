package org.teachercloud.enrollment.enrolling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.offering.Editions;
import org.teachercloud.enrollment.offering.Institutions;

/** Puts enrolments and what they are about together, mostly from memory. */
@ApplicationScoped
class EnrollmentViews {

  private final Editions editions;
  private final Institutions institutions;

  EnrollmentViews(Editions editions, Institutions institutions) {
    this.editions = editions;
    this.institutions = institutions;
  }

  EnrollmentView view(Enrollment one) {
    return view(one, editions.get(one.edition()));
  }

  EnrollmentView.Page page(EnrollmentList.Page page) {
    Map<Edition.Key, Edition> known =
        editions.getAll(page.items().stream().map(Enrollment::edition).toList());
    return new EnrollmentView.Page(
        page.items().stream().map(one -> view(one, known.get(one.edition()))).toList(),
        page.next() == null ? null : page.next().word(),
        page.total());
  }

  private EnrollmentView view(Enrollment one, Edition edition) {
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
        one.version());
  }
}

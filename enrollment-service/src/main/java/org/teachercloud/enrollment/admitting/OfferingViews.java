package org.teachercloud.enrollment.admitting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.enrollment.PageCursor;
import org.teachercloud.enrollment.cohorts.CourseOffering;
import org.teachercloud.enrollment.cohorts.CourseOfferings;
import org.teachercloud.enrollment.cohorts.Doors;
import org.teachercloud.enrollment.enrolling.places.Seats;
import org.teachercloud.enrollment.offering.Institutions;

/** Puts offerings and how many are in them together. */
@ApplicationScoped
class OfferingViews {

  private final Institutions institutions;
  private final Seats seats;
  private final Doors doors;

  OfferingViews(Institutions institutions, Seats seats, Doors doors) {
    this.institutions = institutions;
    this.seats = seats;
    this.doors = doors;
  }

  OfferingView view(CourseOffering one, Instant now) {
    return views(List.of(one), now).getFirst();
  }

  /**
   * A page.
   *
   * @param found at most one more than the size
   */
  OfferingView.Page page(
      Caller caller,
      CourseOfferings.Looked looked,
      List<CourseOffering> found,
      int size,
      long total) {
    Instant now = looked.at();
    boolean makes = caller.has(Role.PUBLISHER) || caller.has(Role.INSTITUTION_ADMIN);
    List<CourseOffering> shown = found.subList(0, Math.min(size, found.size()));
    CourseOffering last = found.size() > size ? shown.getLast() : null;
    return new OfferingView.Page(
        views(shown, now),
        last == null ? null : new PageCursor(last.createdAt(), last.id()).word(),
        total,
        makes && doors.openerAmong(caller, looked.resource(), now).isPresent(),
        !caller.isVisitor() && doors.isFree(caller, looked.resource(), now));
  }

  private List<OfferingView> views(List<CourseOffering> all, Instant now) {
    Map<UUID, Seats.Count> counts = seats.counts(all.stream().map(CourseOffering::id).toList());
    Set<UUID> enterable = doors.enterable(all, now);
    return all.stream()
        .map(
            one ->
                view(
                    one,
                    counts.getOrDefault(one.id(), Seats.Count.NOBODY),
                    one.takesAt(now) && enterable.contains(one.id())))
        .toList();
  }

  private OfferingView view(CourseOffering one, Seats.Count count, boolean registering) {
    return new OfferingView(
        one.id(),
        one.resource(),
        institutions.view(one.institution()),
        one.name(),
        one.terms().admission(),
        one.terms().capacity(),
        count.taken(),
        count.waiting(),
        count.requested(),
        one.terms().opensAt(),
        one.terms().closesAt(),
        one.state(),
        registering,
        one.createdAt(),
        one.version());
  }
}

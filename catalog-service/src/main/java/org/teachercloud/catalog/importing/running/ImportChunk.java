package org.teachercloud.catalog.importing.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.importing.ImportJob;
import org.teachercloud.catalog.importing.ImportJob.Counts;
import org.teachercloud.catalog.importing.ImportJob.Trouble;
import org.teachercloud.catalog.importing.reading.Mapping;
import org.teachercloud.catalog.importing.reading.RowReading.Course;
import org.teachercloud.catalog.importing.running.WhoseRows.Known;
import org.teachercloud.catalog.importing.running.WhoseRows.Owner;
import org.teachercloud.catalog.importing.running.WhoseRows.Refused;
import org.teachercloud.catalog.sharing.AskForAll;
import org.teachercloud.catalog.sharing.SpreadGrants;
import org.teachercloud.catalog.stating.CatalogEvents;
import org.teachercloud.contracts.Scope;

/** What some rows of a file change: resources, facts and the job's progress, all or nothing. */
@ApplicationScoped
public class ImportChunk {

  @Inject Resources resources;
  @Inject WhoseRows whose;
  @Inject SpreadGrants grants;
  @Inject AskForAll forAll;
  @Inject CatalogEvents events;
  @Inject ImportSeen seen;
  @Inject ImportLeases leases;
  @Inject InstantSource clock;

  /**
   * Rows that belong together.
   *
   * @param from the line that the job stood at before
   * @param to the line that it stands at afterwards
   * @param courses by the line on which they begin
   * @param refused what was refused already
   * @param unended the line of a course that ends without a line break; 0 where there is none
   */
  public record Rows(
      long from, long to, Map<Long, Course> courses, List<Trouble> refused, long unended) {}

  /** The job is another worker's by now. Nothing was changed. */
  public static final class LostLeaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void apply(ImportJob job, UUID worker, Rows rows) {
    List<Trouble> troubles = new ArrayList<>(rows.refused());
    Map<Long, Course> courses = seen.firstOnly(job.id(), rows.courses(), troubles);
    Map<UUID, Resource> here = here(courses);
    List<Resource> changed = new ArrayList<>();
    List<UUID> moved = new ArrayList<>();
    List<UUID> narrowed = new ArrayList<>();
    Map<String, Owner> owners = new HashMap<>();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    long created = 0;
    long unchanged = 0;
    long unclear = 0;
    for (Map.Entry<Long, Course> entry : courses.entrySet()) {
      Course course = entry.getValue();
      Resource present = here.get(course.address().resource());
      if (present != null && present.state() != ResourceState.PUBLISHED) {
        troubles.add(new Trouble(entry.getKey(), "NOT_PUBLISHED_HERE", null, false));
        continue;
      }
      Owner owner =
          owners.computeIfAbsent(ownerKey(course), key -> whose.owner(course, job.writesFor()));
      Optional<Trouble> no = refused(entry.getKey(), course, owner, present, job);
      if (no.isPresent() || !(owner instanceof Known known)) {
        no.ifPresent(troubles::add);
        continue;
      }
      Resource wished = wished(course, known, present, job.mapping(), now);
      if (present != null && !present.institution().equals(known.slug())) {
        moved.add(present.id());
      }
      if (present == null && known.scope() != Scope.PUBLIC) {
        narrowed.add(wished.id());
      }
      created += present == null ? 1 : 0;
      unchanged += wished == present ? 1 : 0;
      if (wished != present) {
        changed.add(wished);
      }
      if (course.unclear()) {
        unclear++;
        troubles.add(new Trouble(entry.getKey(), "FIGURES_UNCLEAR", null, true));
      } else if (entry.getKey() == rows.unended()) {
        troubles.add(new Trouble(entry.getKey(), "NO_LAST_LINE_BREAK", null, true));
      }
    }
    events.published(resources.save(changed));
    grants.moved(moved);
    forAll.ask(job.requestedBy(), narrowed);
    long rejected = troubles.stream().filter(trouble -> !trouble.notice()).count();
    long read = rows.courses().size() + rows.refused().size();
    Counts done =
        new Counts(0, read, created, changed.size() - created, unchanged, rejected, unclear);
    leases.keep(job.id(), troubles);
    if (!leases.progress(job.id(), worker, rows.from(), rows.to(), done)) {
      throw new LostLeaseException();
    }
  }

  private Map<UUID, Resource> here(Map<Long, Course> courses) {
    List<UUID> ids = courses.values().stream().map(course -> course.address().resource()).toList();
    Map<UUID, Resource> here = new HashMap<>();
    resources.lockAll(ids).forEach(resource -> here.put(resource.id(), resource));
    return here;
  }

  /** The same object where the row says nothing new. */
  private static Resource wished(
      Course course, Known owner, Resource present, Mapping mapping, Instant now) {
    if (present == null) {
      return Resource.published(
          course.address().resource(),
          owner.slug(),
          ImportedDescription.of(course, mapping).reaching(owner.scope()),
          course.source(),
          now);
    }
    var description = ImportedDescription.over(present.description(), course, mapping);
    boolean same =
        description.equals(present.description())
            && course.source().equals(present.source())
            && owner.slug().equals(present.institution());
    return same
        ? present
        : present.ownedBy(owner.slug()).republished(description, course.source(), now);
  }

  /** Why she may not bring this row; a publisher moves no course to another institution either. */
  private static Optional<Trouble> refused(
      long line, Course course, Owner owner, Resource present, ImportJob job) {
    return switch (owner) {
      case Refused(String code) -> {
        String name = course.institution().byLanguage().values().iterator().next();
        yield Optional.of(new Trouble(line, code, name, false));
      }
      case Known(String slug, Scope scope) -> {
        boolean another = present != null && !present.institution().equals(slug);
        yield another && job.writesFor() != null
            ? Optional.of(new Trouble(line, "COURSE_OF_OTHERS", null, false))
            : Optional.empty();
      }
    };
  }

  private static String ownerKey(Course course) {
    return course.institution().zh() + "\n" + course.institution().en();
  }
}

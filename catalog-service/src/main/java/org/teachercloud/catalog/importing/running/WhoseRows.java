package org.teachercloud.catalog.importing.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.teachercloud.catalog.approving.PublicationScope;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.importing.reading.RowReading.Course;
import org.teachercloud.catalog.networking.Institution;
import org.teachercloud.catalog.networking.Institutions;
import org.teachercloud.catalog.networking.RegisterInstitution;
import org.teachercloud.contracts.Scope;

/**
 * Whose rows somebody may import, and for whom. The operator brings everybody's, and registers whom
 * nobody knew. A publisher brings those of her own institutions, and of institutions that are known
 * by name only: whoever takes part in the cloud speaks for itself.
 */
@ApplicationScoped
class WhoseRows {

  @Inject Institutions institutions;
  @Inject RegisterInstitution register;
  @Inject PublicationScope scopes;

  /** What there is to say of the institution that a row names. */
  sealed interface Owner {}

  /**
   * The row belongs to it.
   *
   * @param slug of the institution
   * @param scope whom a course that is new here reaches at once
   */
  record Known(String slug, Scope scope) implements Owner {}

  /**
   * The row is none that she may bring.
   *
   * @param code why, as a stable identifier
   */
  record Refused(String code) implements Owner {}

  /**
   * The institution that a row belongs to.
   *
   * @param writesFor her institutions; null for everybody's
   */
  Owner owner(Course course, Set<String> writesFor) {
    Text name = course.institution();
    if (writesFor == null) {
      return new Known(register.findOrRegister(course.slug(), name).id(), Scope.PUBLIC);
    }
    Optional<String> slug = institutions.named(name).map(Institution::id);
    if (slug.isEmpty()) {
      return new Refused("INSTITUTION_UNKNOWN_HERE");
    }
    if (!writesFor.contains(slug.get()) && institutions.takesPart(slug.get())) {
      return new Refused("INSTITUTION_OF_OTHERS");
    }
    return new Known(slug.get(), scopes.of(slug.get(), Scope.PUBLIC, null));
  }
}

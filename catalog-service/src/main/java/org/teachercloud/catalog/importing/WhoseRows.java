package org.teachercloud.catalog.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.importing.reading.RowReading.Course;
import org.teachercloud.catalog.networking.Institution;
import org.teachercloud.catalog.networking.Institutions;
import org.teachercloud.catalog.networking.RegisterInstitution;

/**
 * Whose rows somebody may import. The operator brings everybody's. A publisher brings those of her
 * own institutions, and of institutions that are known by name only: whoever takes part in the
 * cloud speaks for itself.
 */
@ApplicationScoped
class WhoseRows {

  @Inject Institutions institutions;
  @Inject RegisterInstitution register;

  /**
   * The slug of the institution that a row belongs to, registered where nobody knew it; empty where
   * the row is none that she may bring.
   *
   * @param writesFor her institutions; null for everybody's
   */
  Optional<String> owner(Course course, Set<String> writesFor) {
    Text name = course.institution();
    boolean refused =
        writesFor != null
            && institutions
                .named(name)
                .map(Institution::id)
                .filter(slug -> !writesFor.contains(slug) && institutions.takesPart(slug))
                .isPresent();
    return refused
        ? Optional.empty()
        : Optional.of(register.findOrRegister(course.slug(), name).id());
  }
}

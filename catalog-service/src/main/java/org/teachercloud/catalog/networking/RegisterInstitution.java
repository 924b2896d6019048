package org.teachercloud.catalog.networking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.catalog.describing.Text;

/** Finds an institution by one of its names, or makes it known to the cloud. */
@ApplicationScoped
public class RegisterInstitution {

  @Inject Institutions institutions;
  @Inject StateInstitutions stateInstitutions;
  @Inject InstantSource clock;

  /**
   * The institution of this Chinese or English name; where there is none it is registered. A name
   * that a known institution lacked is added to it.
   *
   * @param wish the slug to give; where it is taken by another institution, or null, one is made of
   *     the name
   * @param name at least one language
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Institution findOrRegister(String wish, Text name) {
    Optional<Institution> known = institutions.named(name);
    if (known.isPresent()) {
      return completed(known.get(), name);
    }
    String slug = slug(wish);
    Institution registered =
        new Institution(
            slug.isEmpty() ? slugOf(name) : slug,
            name,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    if (!institutions.add(registered)) {
      Optional<Institution> meanwhile = institutions.named(name);
      if (meanwhile.isPresent()) {
        return meanwhile.get();
      }
      registered = new Institution(slugOf(name), name, registered.registeredAt());
      institutions.add(registered);
    }
    stateInstitutions.state(registered, registered.registeredAt());
    return registered;
  }

  private Institution completed(Institution known, Text name) {
    Text whole =
        new Text(
            known.name().zh() == null ? name.zh() : known.name().zh(),
            known.name().en() == null ? name.en() : known.name().en());
    if (whole.equals(known.name())) {
      return known;
    }
    institutions.rename(known.id(), whole);
    Institution renamed = new Institution(known.id(), whole, known.registeredAt());
    stateInstitutions.state(renamed, clock.instant().truncatedTo(ChronoUnit.MICROS));
    return renamed;
  }

  /** Lower-case letters and digits with single hyphens; empty where nothing is left of a wish. */
  static String slug(String wish) {
    return wish == null
        ? ""
        : wish.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
  }

  /** The English name where there is one, else a mark that is the same for the same name. */
  private static String slugOf(Text name) {
    String english = slug(name.en());
    return english.isEmpty()
        ? "institution-"
            + UUID.nameUUIDFromBytes(name.zh().getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 13)
        : english;
  }
}

package org.teachercloud.enrollment.statements.learning;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Our names of things, as statements use them: a course is {@code <home>/resources/<id>}, a unit of
 * it {@code <home>/resources/<id>/units/<unit>}, a person the account {@code <id>} at {@code
 * <home>}.
 */
@ApplicationScoped
class OurThings {

  private static final String ID = "([0-9a-fA-F-]{36})";

  /** A course, or a unit of it; the unit is null for the course as a whole. */
  record Place(UUID resource, UUID unit) {}

  private final String home;
  private final Pattern place;

  OurThings(@ConfigProperty(name = "teachercloud.public-url") String home) {
    this.home = home;
    this.place =
        Pattern.compile(Pattern.quote(home) + "/resources/" + ID + "(?:/units/" + ID + ")?");
  }

  /** The course or unit that the object of a statement is. */
  Optional<Place> place(JsonNode statement) {
    Matcher matcher = place.matcher(statement.at("/object/id").asText());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<UUID> resource = id(matcher.group(1));
    if (resource.isEmpty()) {
      return Optional.empty();
    }
    if (matcher.group(2) == null) {
      return Optional.of(new Place(resource.get(), null));
    }
    return id(matcher.group(2)).map(unit -> new Place(resource.get(), unit));
  }

  /** The person that the actor of a statement is. */
  Optional<UUID> person(JsonNode statement) {
    JsonNode account = statement.at("/actor/account");
    return home.equals(account.path("homePage").asText())
        ? id(account.path("name").asText())
        : Optional.empty();
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }
}

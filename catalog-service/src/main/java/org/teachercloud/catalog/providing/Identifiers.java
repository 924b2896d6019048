package org.teachercloud.catalog.providing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** What a resource is called among harvesters: {@code oai:NAMESPACE:UUID}. */
@ApplicationScoped
class Identifiers {

  @Inject ProvidingConfig config;

  String of(UUID resource) {
    return prefix() + resource;
  }

  /** The resource of an identifier; empty where it cannot be one of ours. */
  Optional<UUID> resource(String identifier) {
    if (!identifier.startsWith(prefix())) {
      return Optional.empty();
    }
    try {
      UUID id = UUID.fromString(identifier.substring(prefix().length()));
      return of(id).equals(identifier) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  private String prefix() {
    return "oai:" + config.namespace() + ":";
  }
}

package org.teachercloud.catalog.providing.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Every format; each resource is to be had in each of them. */
@ApplicationScoped
public class Formats {

  private final List<Format> all;

  @Inject
  Formats(DublinCore dublinCore, LearningObject learningObject, AmbRecord amb) {
    all = List.of(dublinCore, learningObject, amb);
  }

  public List<Format> all() {
    return all;
  }

  public Optional<Format> of(String prefix) {
    return all.stream().filter(format -> format.prefix().equals(prefix)).findFirst();
  }
}

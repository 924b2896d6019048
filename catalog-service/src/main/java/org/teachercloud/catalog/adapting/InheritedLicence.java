package org.teachercloud.catalog.adapting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.teachercloud.catalog.adapting.licences.Verdict;

/** What the sources of a work ask of its licence, whoever changed it since. */
@ApplicationScoped
public class InheritedLicence {

  @Inject Adaptations adaptations;

  /** Whether every work in the line of this one lets it have the licence. */
  public boolean allows(UUID resource, String licence) {
    return adaptations.line(resource).stream()
        .allMatch(one -> Verdict.of(one.step().licence(), licence).allowed());
  }
}

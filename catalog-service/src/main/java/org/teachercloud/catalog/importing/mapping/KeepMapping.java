package org.teachercloud.catalog.importing.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.describing.reading.ETag;
import org.teachercloud.catalog.importing.mapping.KeepOutcome.InstitutionNeeded;
import org.teachercloud.catalog.importing.mapping.KeepOutcome.Kept;
import org.teachercloud.catalog.importing.mapping.KeepOutcome.NotThere;
import org.teachercloud.catalog.importing.mapping.KeepOutcome.PreconditionNeeded;
import org.teachercloud.catalog.importing.mapping.KeepOutcome.Stale;
import org.teachercloud.catalog.importing.reading.Mapping;

/**
 * Keeps a mapping for the caller's institution, or for everybody where she is the operator. Whoever
 * changes one that is everybody's gets one of her institution's under the same name; the other
 * stays.
 */
@ApplicationScoped
class KeepMapping {

  @Inject Mappings mappings;

  /**
   * Keeps it, unless somebody else was faster.
   *
   * @param ifMatch the tag of what she has read; null where she begins one
   */
  KeepOutcome keep(Caller caller, String name, String ifMatch, Mapping mapping) {
    Optional<KeptMapping> seen = mappings.find(name, caller);
    if (seen.isEmpty() && ifMatch != null) {
      return new NotThere();
    }
    if (seen.isPresent() && ifMatch == null) {
      return new PreconditionNeeded();
    }
    if (seen.isPresent() && !ETag.lists(ifMatch, seen.get().tag())) {
      return new Stale();
    }
    boolean operator = caller.has(Role.OPERATOR);
    if (!operator && caller.institutions().size() != 1) {
      return new InstitutionNeeded();
    }
    String owner = operator ? Mappings.EVERYBODY : caller.institutions().iterator().next();
    int known = seen.filter(one -> one.owner().equals(owner)).map(KeptMapping::change).orElse(0);
    KeptMapping next = new KeptMapping(owner, known + 1, mapping);
    return mappings.replace(name, next, caller.id()) ? new Kept(next) : new Stale();
  }
}

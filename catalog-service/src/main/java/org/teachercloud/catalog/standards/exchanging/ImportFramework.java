package org.teachercloud.catalog.standards.exchanging;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.standards.Framework;
import org.teachercloud.catalog.standards.FrameworkItem;
import org.teachercloud.catalog.standards.Frameworks;
import org.teachercloud.catalog.standards.PublishFramework;
import org.teachercloud.catalog.standards.exchanging.CaseCheck.Fault;
import org.teachercloud.catalog.standards.exchanging.ImportOutcome.CountryNeeded;
import org.teachercloud.catalog.standards.exchanging.ImportOutcome.Imported;
import org.teachercloud.catalog.standards.exchanging.ImportOutcome.InstitutionNeeded;
import org.teachercloud.catalog.standards.exchanging.ImportOutcome.Invalid;
import org.teachercloud.catalog.standards.exchanging.ImportOutcome.OfOthers;
import org.teachercloud.catalog.standards.exchanging.ImportOutcome.VersionKnown;

/** Takes a CFPackage as a framework or as the next version of one. */
@ApplicationScoped
public class ImportFramework {

  @Inject Frameworks frameworks;
  @Inject PublishFramework publish;
  @Inject AuditTrail audit;

  /**
   * Publishes what the package says. The same package again changes nothing.
   *
   * @param country ISO 3166-1 alpha-2; null where the package says it itself
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public ImportOutcome take(Caller caller, JsonNode casePackage, String country) {
    List<Fault> faults = CaseCheck.of(casePackage);
    if (!faults.isEmpty()) {
      return new Invalid(faults);
    }
    String whose = country == null ? said(casePackage) : country;
    if (whose == null || !whose.matches("[A-Z]{2}")) {
      return new CountryNeeded();
    }
    boolean operator = caller.has(Role.OPERATOR);
    if (!operator && caller.institutions().size() != 1) {
      return new InstitutionNeeded();
    }
    ReadPackage reading = new ReadPackage(casePackage);
    Framework read = reading.framework(whose, operator ? null : only(caller));
    if (!reading.faults().isEmpty()) {
      return new Invalid(reading.faults());
    }
    return take(caller, read);
  }

  private ImportOutcome take(Caller caller, Framework read) {
    Optional<Framework> known = frameworks.newest(read.id());
    boolean keeps =
        caller.has(Role.OPERATOR)
            || known.isEmpty()
            || Objects.equals(known.get().institution(), read.institution());
    if (!keeps) {
      return new OfOthers();
    }
    Optional<Framework> same = frameworks.version(read.id(), read.version());
    if (same.isPresent()) {
      return says(same.get(), read) ? imported(read, false) : new VersionKnown();
    }
    List<UUID> foreign = frameworks.foreign(read);
    if (!foreign.isEmpty()) {
      return new Invalid(
          foreign.stream().map(id -> new Fault("CFItems." + id, "CASE_ITEM_FOREIGN")).toList());
    }
    publish.publish(read, caller.id());
    audit.note(caller, "FRAMEWORK_PUBLISHED", read.id() + " " + read.version());
    return imported(read, true);
  }

  private static Imported imported(Framework read, boolean isNew) {
    return new Imported(read.id(), read.version(), read.items().size(), isNew);
  }

  private static boolean says(Framework known, Framework read) {
    if (known.source() == null || known.items().size() != read.items().size()) {
      return false;
    }
    for (int i = 0; i < read.items().size(); i++) {
      FrameworkItem one = known.items().get(i);
      FrameworkItem other = read.items().get(i);
      boolean same =
          one.id().equals(other.id())
              && Objects.equals(one.parent(), other.parent())
              && CasePackage.read(one.source()).equals(CasePackage.read(other.source()));
      if (!same) {
        return false;
      }
    }
    return CasePackage.read(known.source()).equals(CasePackage.read(read.source()));
  }

  private static String said(JsonNode casePackage) {
    return casePackage.at("/CFDocument/extensions/country").textValue();
  }

  private static String only(Caller caller) {
    return caller.institutions().iterator().next();
  }
}

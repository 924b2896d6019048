package org.teachercloud.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.teachercloud.catalog.stating.CatalogEvents;
import org.teachercloud.contracts.Fact;

/** The arrows of the house, inside the catalogue. */
@AnalyzeClasses(
    packages = "org.teachercloud.catalog",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

  @ArchTest
  static final ArchRule ONLY_CATALOG_EVENTS_MAKES_FACTS =
      noClasses()
          .that()
          .doNotBelongToAnyOf(CatalogEvents.class)
          .should()
          .callConstructorWhere(
              DescribedPredicate.describe(
                  "a fact",
                  (JavaConstructorCall call) -> call.getTargetOwner().isAssignableTo(Fact.class)));

  @ArchTest
  static final ArchRule ONLY_DELIVERY_PRODUCES =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka.clients.producer..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "org\\.eclipse\\.microprofile\\.reactive\\.messaging\\.(Emitter|Channel|Outgoing)");

  /** Repositories outside the cloud are asked from one place, which no service of ours is. */
  private static final String ASKS_OUTSIDE = "org.teachercloud.catalog.harvesting.fetching";

  @ArchTest
  static final ArchRule NO_CALL_TO_ANOTHER_SERVICE =
      noClasses()
          .that()
          .resideOutsideOfPackage(ASKS_OUTSIDE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net.http..",
              "jakarta.ws.rs.client..",
              "org.eclipse.microprofile.rest.client..",
              "io.vertx.ext.web.client..");

  @ArchTest
  static final ArchRule FEATURES_FORM_NO_CIRCLE =
      slices().matching("org.teachercloud.catalog.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_ROOM_FOR_EVERYTHING =
      classes()
          .should()
          .resideOutsideOfPackages("..dto..", "..mapper..", "..impl..", "..util..", "..common..");
}

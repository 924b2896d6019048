package org.teachercloud.recommendation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house's arrows inside this service. */
@AnalyzeClasses(
    packages = "org.teachercloud.recommendation",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule featuresHaveNoCycles =
      slices().matching("org.teachercloud.recommendation.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noServiceIsCalledOverHttp =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.net.http..",
              "jakarta.ws.rs.client..",
              "io.vertx.ext.web.client..",
              "org.eclipse.microprofile.rest.client..");

  @ArchTest
  static final ArchRule onlyDeliveryProduces =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka.clients.producer..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Emitter");

  @ArchTest
  static final ArchRule noFactIsStatedHere =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.teachercloud.delivery.outbox.Outbox");

  @ArchTest
  static final ArchRule theModelKnowsNothingOfTheAnswer =
      noClasses()
          .that()
          .resideInAPackage("..scoring..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..recommending..", "..streaming..", "jakarta.ws.rs..");
}

package org.teachercloud.enrollment;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Fact;

class ArrowsTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.teachercloud.enrollment");

  private static final DescribedPredicate<JavaConstructorCall> MAKES_A_FACT =
      DescribedPredicate.describe(
          "make a fact", call -> call.getTargetOwner().isAssignableTo(Fact.class));

  @Test
  void onlyEnrollmentEventsMakesFacts() {
    noClasses()
        .that(not(simpleName("EnrollmentEvents")))
        .should()
        .callConstructorWhere(MAKES_A_FACT)
        .check(CLASSES);
    assertTrue(
        CLASSES
            .get("org.teachercloud.enrollment.stating.EnrollmentEvents")
            .getConstructorCallsFromSelf()
            .stream()
            .anyMatch(MAKES_A_FACT));
  }

  @Test
  void featuresHaveNoCycles() {
    slices().matching("org.teachercloud.enrollment.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nobodyHereProducesOrCallsOverHttp() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.kafka.clients.producer..",
            "java.net.http..",
            "org.eclipse.microprofile.rest.client..",
            "jakarta.ws.rs.client..",
            "io.vertx.core.http..")
        .check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Emitter")
        .check(CLASSES);
  }

  @Test
  void featuresAreNamedInTheTeachersLanguage() {
    noClasses()
        .should()
        .resideInAnyPackage("..dto..", "..mapper..", "..impl..", "..util..", "..common..")
        .check(CLASSES);
    classes().should().haveSimpleNameNotEndingWith("Manager").check(CLASSES);
  }
}

package org.teachercloud.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArrowsTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.teachercloud.gateway");

  private static final Pattern DOMAIN =
      Pattern.compile(
          "course|enrol|teacher|learn|lesson|institution|cluster|certificate|recommend|progress",
          Pattern.CASE_INSENSITIVE);

  @Test
  void theDoorKnowsNoOtherModuleOfOurs() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.teachercloud.contracts..",
            "org.teachercloud.delivery..",
            "org.teachercloud.access..",
            "org.teachercloud.catalog..",
            "org.teachercloud.enrollment..",
            "org.teachercloud.recommendation..",
            "org.teachercloud.insight..")
        .check(CLASSES);
  }

  @Test
  void noNameAtTheDoorIsAWordOfTheDomain() {
    List<String> named =
        CLASSES.stream()
            .flatMap(
                each ->
                    Stream.concat(
                        Stream.of(each.getSimpleName()),
                        each.getMembers().stream().map(JavaMember::getName)))
            .filter(name -> DOMAIN.matcher(name).find())
            .toList();
    assertEquals(List.of(), named);
  }

  @Test
  void featuresHaveNoCycles() {
    slices().matching("org.teachercloud.gateway.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void nobodyHereTouchesTheBroker() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka..")
        .check(CLASSES);
  }
}

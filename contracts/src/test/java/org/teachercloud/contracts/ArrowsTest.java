package org.teachercloud.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.teachercloud.contracts", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

  @ArchTest
  static final ArchRule CONTRACTS_ARE_DATA_AND_DEPEND_ON_THE_JDK_ONLY =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("org.teachercloud.contracts", "java..");

  @ArchTest
  static final ArchRule FACTS_ARE_RECORDS =
      classes().that().implement(Fact.class).and().areNotInterfaces().should().beRecords();
}

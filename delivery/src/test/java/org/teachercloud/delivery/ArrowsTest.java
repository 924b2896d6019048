package org.teachercloud.delivery;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.kafka.clients.producer.KafkaProducer;

@AnalyzeClasses(packages = "org.teachercloud", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

  @ArchTest
  static final ArchRule ONLY_ONE_CLASS_TOUCHES_A_PRODUCER =
      noClasses()
          .that()
          .doNotHaveSimpleName("FactProducer")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(KafkaProducer.class);

  @ArchTest
  static final ArchRule DELIVERY_KNOWS_NOBODY_BUT_CONTRACTS =
      noClasses()
          .that()
          .resideInAPackage("org.teachercloud.delivery..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.teachercloud.access..",
              "org.teachercloud.catalog..",
              "org.teachercloud.enrollment..",
              "org.teachercloud.recommendation..",
              "org.teachercloud.insight..",
              "org.teachercloud.gateway..");
}

package org.teachercloud.catalog.networking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.describing.Text;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RegisterInstitutionTest {

  @Inject RegisterInstitution register;
  @Inject Institutions institutions;

  @Test
  void theSameChineseNameIsTheSameInstitution() {
    Institution first = registered("ecnu", new Text("华东师范大学", "East China Normal University"));
    Institution again = registered("other", Text.zh("华东师范大学"));
    assertEquals("ecnu", first.id());
    assertEquals(first, again);
  }

  @Test
  void theSameEnglishNameIsTheSameInstitutionAndItsMissingNameIsAdded() {
    registered("gxu-example", new Text(null, "Gaoling Example University"));
    Institution again = registered(null, new Text("高岭示例大学", "gaoling example university"));
    assertEquals("gxu-example", again.id());
    assertEquals("高岭示例大学", institutions.find("gxu-example").orElseThrow().name().zh());
  }

  @Test
  void twoNamesNeverShareASlug() {
    Institution first = registered("SNX", Text.zh("松南示例大学"));
    Institution second = registered("snx", Text.zh("松北示例大学"));
    assertEquals("snx", first.id());
    assertNotEquals(first.id(), second.id());
    assertEquals(second.id(), registered("snx", Text.zh("松北示例大学")).id());
  }

  private Institution registered(String wish, Text name) {
    return QuarkusTransaction.requiringNew().call(() -> register.findOrRegister(wish, name));
  }
}

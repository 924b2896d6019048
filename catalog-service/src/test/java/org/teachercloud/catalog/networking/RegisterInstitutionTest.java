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
    registered("gnu", new Text(null, "Gannan Normal University"));
    Institution again = registered(null, new Text("赣南师范大学", "gannan normal university"));
    assertEquals("gnu", again.id());
    assertEquals("赣南师范大学", institutions.find("gnu").orElseThrow().name().zh());
  }

  @Test
  void twoNamesNeverShareASlug() {
    Institution first = registered("SNU", Text.zh("四川师范大学"));
    Institution second = registered("snu", Text.zh("沈阳师范大学"));
    assertEquals("snu", first.id());
    assertNotEquals(first.id(), second.id());
    assertEquals(second.id(), registered("snu", Text.zh("沈阳师范大学")).id());
  }

  private Institution registered(String wish, Text name) {
    return QuarkusTransaction.requiringNew().call(() -> register.findOrRegister(wish, name));
  }
}

package org.teachercloud.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every connection of the pool is taken, for longer than a request waits for one. */
@QuarkusTest
@QuarkusTestResource(Keys.class)
class BusyTest {

  @Inject AgroalDataSource dataSource;

  @Test
  void whoFindsNoConnectionIsAskedToTryAgainAndThenServed() throws SQLException {
    List<Connection> taken = new ArrayList<>();
    try {
      int all = dataSource.getConfiguration().connectionPoolConfiguration().maxSize();
      while (taken.size() < all) {
        taken.add(dataSource.getConnection());
      }
      given()
          .header("Accept-Language", "en")
          .get("/notes/counted")
          .then()
          .statusCode(503)
          .header("Retry-After", "2")
          .body("code", equalTo("TOO_BUSY"));
    } finally {
      for (Connection connection : taken) {
        connection.close();
      }
    }
    given().get("/notes/counted").then().statusCode(200).body(equalTo("1"));
  }

  @Test
  void aServerThatEndsIsNoFaultOfTheServiceAndAWrongStatementIs() {
    given().get("/notes/ended").then().statusCode(503).body("code", equalTo("TOO_BUSY"));
    given().get("/notes/misspelt").then().statusCode(500).body("code", equalTo("UNEXPECTED"));
  }
}

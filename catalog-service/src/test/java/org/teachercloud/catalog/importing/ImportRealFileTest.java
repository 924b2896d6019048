package org.teachercloud.catalog.importing;

import static io.restassured.RestAssured.given;
import static java.math.RoundingMode.HALF_UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.importing.reading.WebAddress;

/** The real listing lies beside the checkout; where it does not, this says so and is skipped. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportRealFileTest {

  private static final Logger LOG = Logger.getLogger(ImportRealFileTest.class);

  @Inject AgroalDataSource dataSource;

  @Test
  void theRealListingIsImportedOnceAndThenUnchanged() throws IOException, SQLException {
    Path file = listing();
    assumeTrue(file != null, "SKIPPED: ../shared/data/courses/icourse163_courses.csv is not here");
    byte[] bytes = Files.readAllBytes(file);

    JsonPath first = Upload.report(bytes, null);
    assertEquals("DONE", first.getString("state"));
    assertEquals(7250, first.getInt("read"));
    assertEquals(7238, first.getInt("created"));
    assertEquals(12, first.getInt("rejected"));
    assertEquals(12, first.getList("problems.findAll { it.code == 'NO_TITLE' }").size());
    assertEquals(303, first.getInt("unclear"));
    assertEquals(
        364,
        number(
            "SELECT count(DISTINCT institution) FROM resource WHERE source_url LIKE '%icourse163%'"));
    assertEquals(
        5608,
        number(
            "SELECT count(*) FROM resource WHERE learners IS NOT NULL AND ratings IS NOT NULL AND score IS NOT NULL AND source_url LIKE '%icourse163%'"));
    assertEquals(
        0, number("SELECT count(*) FROM resource WHERE score IS NOT NULL AND ratings < 10"));
    assertEquals(readHere(bytes), known());
    said(first);

    JsonPath again = Upload.report(bytes, null);
    assertEquals(7238, again.getInt("unchanged"));
    assertEquals(0, again.getInt("created") + again.getInt("updated"));

    String changed =
        new String(bytes, StandardCharsets.UTF_8)
            .replace(",590754,20196,4.8,", ",590755,20196,4.8,");
    JsonPath third = Upload.report(changed.getBytes(StandardCharsets.UTF_8), null);
    assertEquals(1, third.getInt("updated"));
    assertEquals(7237, third.getInt("unchanged"));
    String id =
        WebAddress.of("https://www.icourse163.org/course/BIT-268001")
            .orElseThrow()
            .resource()
            .toString();
    assertEquals(
        590755, given().get("/api/v1/resources/" + id).jsonPath().getInt("source.learners"));
  }

  /** Figures of courses that have all three, added up. */
  private record Sums(long courses, long learners, long ratings, BigDecimal scores) {}

  /**
   * What the file says by a reading of our own: of rows with a cell for every column, the fifth,
   * the sixth and the seventh.
   */
  private static Sums readHere(byte[] file) {
    Sums sums = new Sums(0, 0, 0, BigDecimal.ZERO);
    for (String line : new String(file, StandardCharsets.UTF_8).split("\r\n", -1)) {
      String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
      if (cells.length == 8 && cells[4].strip().matches("\\d+")) {
        sums =
            new Sums(
                sums.courses() + 1,
                sums.learners() + Long.parseLong(cells[4].strip()),
                sums.ratings() + Long.parseLong(cells[5].strip()),
                sums.scores().add(new BigDecimal(cells[6].strip()).setScale(2, HALF_UP)));
      }
    }
    return sums;
  }

  private Sums known() throws SQLException {
    String sql =
        """
        SELECT count(*), sum(learners), sum(ratings), sum(score) FROM resource
        WHERE learners IS NOT NULL AND ratings IS NOT NULL AND score IS NOT NULL
          AND source_url LIKE '%icourse163%'
        """;
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return new Sums(
          row.getLong(1),
          row.getLong(2),
          row.getLong(3),
          row.getBigDecimal(4).setScale(2, HALF_UP));
    }
  }

  private static void said(JsonPath report) {
    Duration took =
        Duration.between(
            Instant.parse(report.getString("requestedAt")),
            Instant.parse(report.getString("finishedAt")));
    LOG.infof("Imported %d rows in %d ms", report.getInt("read"), took.toMillis());
  }

  private static Path listing() {
    return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
        .map(path -> path.resolve("shared/data/courses/icourse163_courses.csv"))
        .filter(Files::exists)
        .findFirst()
        .orElse(null);
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}

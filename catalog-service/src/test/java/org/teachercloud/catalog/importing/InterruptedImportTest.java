package org.teachercloud.catalog.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.importing.running.ImportChunk;
import org.teachercloud.catalog.importing.running.ImportLeases;
import org.teachercloud.catalog.importing.running.ImportRun;

/** Without a worker of its own, so that a test decides when one dies. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(InterruptedImportTest.NoWorker.class)
class InterruptedImportTest {

  public static final class NoWorker implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("catalog.importing.worker", "false", "catalog.importing.chunk", "4");
    }
  }

  @Inject ImportRun run;
  @Inject ImportChunk chunk;
  @Inject ImportLeases leases;
  @Inject ImportFolder folder;
  @Inject AgroalDataSource dataSource;

  @Test
  void aJobWhoseWorkerDiedGoesOnWhereItStopped() throws IOException, SQLException {
    String location = started(ImportUntidyFileTest.untidy());
    assertTrue(run.next(() -> true));
    JsonPath stopped = Upload.get(location);
    assertEquals("RUNNING", stopped.getString("state"));
    assertEquals(4, stopped.getInt("read"));

    assertTrue(!run.next(() -> false), "a job that somebody holds is not taken");
    letLeasesRunOut();
    assertTrue(run.next(() -> false));
    JsonPath done = Upload.get(location);
    assertEquals("DONE", done.getString("state"));
    assertEquals(18, done.getInt("read"));
    assertEquals(
        18,
        done.getInt("created")
            + done.getInt("updated")
            + done.getInt("unchanged")
            + done.getInt("rejected"));
    assertEquals(9, done.getList("problems").size());
  }

  @Test
  void whoHasLostItsJobChangesNothing() throws IOException, SQLException {
    String location =
        started(ImportUntidyFileTest.untidy().replace("courses.example.org", "lost.example.org"));
    UUID slow = UUID.randomUUID();
    ImportJob job = leases.claim(slow, folder.identity()).orElseThrow();
    letLeasesRunOut();
    assertTrue(run.next(() -> false));
    var late = new ImportChunk.Rows(job.line(), 4, Map.of(), List.of(), 0);
    assertThrows(ImportChunk.LostLeaseException.class, () -> chunk.apply(job, slow, late));
    assertEquals(18, Upload.get(location).getInt("read"));
  }

  @Test
  void anImportWhoseFileIsGoneSaysSoAndIsFinished() throws IOException {
    String location =
        started(ImportUntidyFileTest.untidy().replace("courses.example.org", "gone.example.org"));
    folder.forget(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
    assertTrue(run.next(() -> false));
    JsonPath report = Upload.get(location);
    assertEquals("FAILED", report.getString("state"));
    assertEquals("FILE_LOST", report.getString("failure.code"));
    assertTrue(!run.next(() -> false), "it is not tried again");
  }

  private static String started(String file) {
    return Upload.post(file.getBytes(StandardCharsets.UTF_8), null)
        .then()
        .statusCode(202)
        .extract()
        .header("Location");
  }

  private void letLeasesRunOut() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE import_job SET lease_until = now() - interval '1 s'");
    }
  }
}

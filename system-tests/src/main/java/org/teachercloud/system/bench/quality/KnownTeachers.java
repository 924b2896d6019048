package org.teachercloud.system.bench.quality;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The running cloud's teachers as the recommender reads them: what each took, in her order, and
 * which groups she belongs to. They are numbers in the files, nobody's identity is written.
 *
 * @param histories lines of person, item and position
 * @param people of each her phases, stage and languages as she says, and the institutions that she
 *     learns for; whether she lives in the country is known of nobody
 * @param count how many have a history
 */
public record KnownTeachers(Path histories, Path people, int count) {

  private static final String HISTORIES =
      "SELECT learner, item, position FROM history ORDER BY learner, position";
  private static final String PROFILES =
      """
      SELECT id, array_to_string(phases, ','), coalesce(stage, ''), array_to_string(languages, ',')
      FROM learner
      """;
  private static final String INSTITUTIONS =
      """
      SELECT learner, string_agg(DISTINCT institution, ',') FROM enrollment
      WHERE institution IS NOT NULL GROUP BY learner
      """;

  private static final int FETCH = 10_000;

  /**
   * Writes both files.
   *
   * @param recommending the database of recommendation-service
   * @param enrolling the database of enrollment-service
   */
  public static KnownTeachers read(Connection recommending, Connection enrolling, Path folder)
      throws SQLException, IOException {
    Map<UUID, Integer> numbers = new HashMap<>();
    Path histories = folder.resolve("histories.tsv");
    recommending.setAutoCommit(false);
    try (BufferedWriter lines = Files.newBufferedWriter(histories);
        PreparedStatement select = recommending.prepareStatement(HISTORIES)) {
      select.setFetchSize(FETCH);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          UUID learner = row.getObject(1, UUID.class);
          Integer number = numbers.computeIfAbsent(learner, key -> numbers.size());
          lines.write("%d\t%d\t%d%n".formatted(number, row.getInt(2), row.getInt(3)));
        }
      }
    }
    Map<UUID, String> institutions = institutions(enrolling);
    Path people = folder.resolve("people.tsv");
    try (BufferedWriter lines = Files.newBufferedWriter(people);
        PreparedStatement select = recommending.prepareStatement(PROFILES);
        ResultSet row = select.executeQuery()) {
      lines.write("person\tphase\tstage\tlanguage\tinstitution\n");
      while (row.next()) {
        UUID learner = row.getObject(1, UUID.class);
        if (numbers.containsKey(learner)) {
          lines.write(
              "%d\t%s\t%s\t%s\t%s%n"
                  .formatted(
                      numbers.get(learner),
                      row.getString(2),
                      row.getString(3),
                      row.getString(4),
                      institutions.getOrDefault(learner, "")));
        }
      }
    }
    return new KnownTeachers(histories, people, numbers.size());
  }

  private static Map<UUID, String> institutions(Connection enrolling) throws SQLException {
    Map<UUID, String> institutions = new HashMap<>();
    try (PreparedStatement select = enrolling.prepareStatement(INSTITUTIONS);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        institutions.put(row.getObject(1, UUID.class), row.getString(2));
      }
    }
    return institutions;
  }
}

package org.teachercloud.delivery;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Compares what one service has stated with the effects that it had in the other. */
record Ledger(AgroalDataSource stating, AgroalDataSource applying) {

  private record Note(UUID fact, String subject, long sequence) {}

  /** What the comparison shows: all empty when everything happened once and in order. */
  record Findings(int stated, List<UUID> lost, List<UUID> doubled, List<String> disorder) {

    boolean happenedOnce() {
      return lost.isEmpty() && doubled.isEmpty() && disorder.isEmpty();
    }
  }

  Findings compare() {
    List<Note> stated = notes(stating, "stated");
    Set<UUID> had = new HashSet<>();
    List<UUID> doubled = new ArrayList<>();
    List<String> disorder = new ArrayList<>();
    Map<String, Long> last = new HashMap<>();
    for (Note note : notes(applying, "had")) {
      if (!had.add(note.fact())) {
        doubled.add(note.fact());
      }
      Long before = last.put(note.subject(), note.sequence());
      if (note.sequence() != (before == null ? 0 : before) + 1) {
        disorder.add(note.subject() + ": " + note.sequence() + " after " + before);
      }
    }
    List<UUID> lost = stated.stream().map(Note::fact).filter(fact -> !had.contains(fact)).toList();
    return new Findings(stated.size(), lost, doubled, disorder);
  }

  long waitingInOutbox() {
    return count(stating, "outbox");
  }

  long waitingInInbox() {
    return count(applying, "inbox_waiting");
  }

  long deadLetters() {
    return count(applying, "dead_letter");
  }

  private static long count(AgroalDataSource dataSource, String table) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM " + table);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<Note> notes(AgroalDataSource dataSource, String table) {
    List<Note> notes = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT fact, subject, sequence FROM " + table + " ORDER BY position");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        notes.add(new Note(rows.getObject(1, UUID.class), rows.getString(2), rows.getLong(3)));
      }
      return notes;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}

package org.teachercloud.delivery.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.FactCodec;
import org.teachercloud.delivery.Failpoint;
import org.teachercloud.delivery.TraceContext;

/**
 * Where a service states its facts: in the transaction that makes them true. Facts of one subject
 * get their sequence under the subject's row lock, so their order is the order of the commits.
 */
@ApplicationScoped
public class Outbox {

  /** Subjects are spread over this many slots, each drained by one relay at a time. */
  static final int SLOTS = 16;

  private static final String TAKE_SEQUENCES =
      """
      INSERT INTO outbox_subject (topic, subject, sequence)
      SELECT ?, s, n FROM unnest(?::text[], ?::bigint[]) AS t(s, n) ORDER BY s
      ON CONFLICT (topic, subject)
      DO UPDATE SET sequence = outbox_subject.sequence + EXCLUDED.sequence
      RETURNING subject, sequence
      """;

  private static final String HOLD =
      """
      INSERT INTO outbox_subject (topic, subject, sequence) VALUES (?, ?, 0)
      ON CONFLICT (topic, subject) DO UPDATE SET sequence = outbox_subject.sequence
      """;

  private static final String INSERT =
      """
      INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, sequence, slot, traceparent)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  public @Inject AgroalDataSource dataSource;
  public @Inject FactCodec codec;
  public @Inject Relay relay;
  public @Inject TraceContext trace;

  /** States one fact. Must run inside the transaction of the effect. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(Topic topic, String subject, LongFunction<? extends Fact> fact) {
    appendAll(topic, List.of(new FactDraft(subject, fact)));
  }

  /** States many facts in their order. Must run inside the transaction of the effect. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void appendAll(Topic topic, List<FactDraft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      Map<String, Long> next = takeSequences(connection, topic, drafts);
      List<Fact> facts = new ArrayList<>(drafts.size());
      for (FactDraft draft : drafts) {
        long sequence = next.merge(draft.subject(), 1L, Long::sum) - 1;
        facts.add(checked(draft, sequence));
      }
      insert(connection, topic, facts);
      Failpoint.AFTER_INSERT.reached();
    } catch (SQLException failure) {
      throw new DeliveryException("A fact could not be stated", failure);
    }
    relay.wakeAfterCommit();
  }

  /**
   * Takes the subject's row lock without stating anything yet, for an effect that must see all that
   * was stated before it. Must run inside the transaction of the effect.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(Topic topic, String subject) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(HOLD)) {
      statement.setString(1, topic.topicName());
      statement.setString(2, subject);
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new DeliveryException("A subject could not be held", failure);
    }
  }

  private static Fact checked(FactDraft draft, long sequence) {
    Fact fact = draft.fact().apply(sequence);
    if (fact.sequence() != sequence || !fact.subject().equals(draft.subject())) {
      throw new IllegalArgumentException(
          "A %s must bear the subject and the sequence that it was given".formatted(fact.type()));
    }
    return fact;
  }

  /** The first free sequence of every subject; the rows stay locked until the commit. */
  private static Map<String, Long> takeSequences(
      Connection connection, Topic topic, List<FactDraft> drafts) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    drafts.forEach(draft -> counts.merge(draft.subject(), 1L, Long::sum));
    Array subjects = connection.createArrayOf("text", counts.keySet().toArray());
    Array numbers = connection.createArrayOf("bigint", counts.values().toArray());
    Map<String, Long> next = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(TAKE_SEQUENCES)) {
      statement.setString(1, topic.topicName());
      statement.setArray(2, subjects);
      statement.setArray(3, numbers);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          String subject = rows.getString(1);
          next.put(subject, rows.getLong(2) - counts.get(subject) + 1);
        }
      }
    }
    return next;
  }

  private void insert(Connection connection, Topic topic, List<Fact> facts) throws SQLException {
    String traceparent = trace.current();
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      for (Fact fact : facts) {
        statement.setObject(1, fact.id());
        statement.setString(2, topic.topicName());
        statement.setString(3, fact.subject());
        statement.setString(4, fact.type());
        statement.setBytes(5, codec.encode(fact));
        statement.setLong(6, fact.sequence());
        statement.setInt(7, Math.floorMod(fact.subject().hashCode(), SLOTS));
        statement.setString(8, traceparent);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}

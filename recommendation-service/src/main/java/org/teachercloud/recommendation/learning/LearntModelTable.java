package org.teachercloud.recommendation.learning;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.recommendation.ranking.SecondStage;
import org.teachercloud.recommendation.ranking.Stages;
import org.teachercloud.recommendation.ranking.Verdict;
import org.teachercloud.recommendation.ranking.cold.Cold;
import org.teachercloud.recommendation.scoring.learnt.LearntModel;
import org.teachercloud.recommendation.training.LinearModel;
import org.teachercloud.recommendation.training.LinearParameters;
import org.teachercloud.recommendation.training.SparseRows;

/** The learnt models in the database: what all replicas share. */
@ApplicationScoped
class LearntModelTable {

  private static final String COLUMNS =
      "version, made_at, histories, taken, items, weights, seconds, ridge, together, past, future,"
          + " recency, trees, lists, first_gain, both_gain, gain_error, cold_items, fit, tried,"
          + " counted_gain, learnt_gain, tried_error, serves";
  private static final String INSERT =
      """
      INSERT INTO learnt_model (made_at, histories, taken, items, weights, seconds,
        ridge, together, past, future, recency, trees, lists, first_gain, both_gain, gain_error,
        cold_items, body, second, cold, fit, tried, counted_gain, learnt_gain, tried_error, serves)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      RETURNING version
      """;
  private static final String LIST =
      "SELECT " + COLUMNS + " FROM learnt_model ORDER BY version DESC";
  private static final String READ =
      "SELECT " + COLUMNS + ", body, second, cold FROM learnt_model WHERE version = ?";
  private static final String FORGET =
      """
      DELETE FROM learnt_model WHERE version NOT IN (
        SELECT version FROM learnt_model ORDER BY version DESC LIMIT ?)
      """;

  @Inject AgroalDataSource dataSource;

  /** Keeps a model and forgets those before the newest few; the version that it got. */
  long insert(LearntModelFigures figures, int[] numbers, Stages stages, int kept) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT);
        PreparedStatement forget = connection.prepareStatement(FORGET)) {
      insert.setObject(1, figures.madeAt().atOffset(ZoneOffset.UTC));
      insert.setInt(2, figures.histories());
      insert.setLong(3, figures.taken());
      insert.setInt(4, figures.items());
      insert.setInt(5, figures.weights());
      insert.setDouble(6, figures.seconds());
      insert.setDouble(7, figures.parameters().ridge());
      insert.setDouble(8, figures.parameters().together());
      insert.setDouble(9, figures.parameters().past());
      insert.setDouble(10, figures.parameters().future());
      insert.setDouble(11, figures.parameters().recency());
      insert.setInt(12, figures.trees());
      insert.setInt(13, figures.verdict().lists());
      insert.setDouble(14, figures.verdict().first());
      insert.setDouble(15, figures.verdict().both());
      insert.setDouble(16, figures.verdict().error());
      insert.setInt(17, figures.cold());
      insert.setBytes(18, body(numbers, stages.sequences().rows()));
      insert.setBytes(19, stages.second() == null ? null : stages.second().bytes());
      insert.setBytes(20, stages.cold() == null ? null : stages.cold().bytes());
      insert.setDouble(21, figures.fit());
      insert.setInt(22, figures.proof().people());
      insert.setDouble(23, figures.proof().counts());
      insert.setDouble(24, figures.proof().learnt());
      insert.setDouble(25, figures.proof().error());
      insert.setBoolean(26, figures.serves());
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        forget.setInt(1, kept);
        forget.executeUpdate();
        return row.getLong(1);
      }
    } catch (SQLException failure) {
      throw new DeliveryException("A model cannot be kept", failure);
    }
  }

  /** The figures of all kept models, the newest first. */
  List<LearntModelFigures> list() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LIST);
        ResultSet row = select.executeQuery()) {
      List<LearntModelFigures> all = new ArrayList<>();
      while (row.next()) {
        all.add(figures(row));
      }
      return all;
    } catch (SQLException failure) {
      throw new DeliveryException("The models cannot be listed", failure);
    }
  }

  private static LearntModelFigures figures(ResultSet row) throws SQLException {
    return new LearntModelFigures(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getInt(3),
        row.getLong(4),
        row.getInt(5),
        row.getInt(6),
        row.getDouble(7),
        new LinearParameters(
            row.getDouble(8),
            row.getDouble(9),
            row.getDouble(10),
            row.getDouble(11),
            row.getDouble(12)),
        row.getInt(13),
        new Verdict(row.getInt(14), row.getDouble(15), row.getDouble(16), row.getDouble(17)),
        row.getInt(18),
        row.getDouble(19),
        new Proof(row.getInt(20), row.getDouble(21), row.getDouble(22), row.getDouble(23)),
        row.getBoolean(24));
  }

  /** A kept model; null where it is forgotten. */
  LearntModel read(long version) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(READ)) {
      select.setLong(1, version);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return null;
        }
        LearntModelFigures figures = figures(row);
        ByteBuffer body = ByteBuffer.wrap(row.getBytes("body"));
        int[] numbers = new int[body.getInt()];
        for (int place = 0; place < numbers.length; place++) {
          numbers[place] = body.getInt();
        }
        double recency = figures.parameters().recency();
        LinearModel sequences = new LinearModel(SparseRows.read(body), recency);
        byte[] second = row.getBytes("second");
        byte[] cold = row.getBytes("cold");
        Stages stages =
            new Stages(
                sequences,
                second == null ? null : SecondStage.read(ByteBuffer.wrap(second)),
                cold == null ? null : Cold.read(ByteBuffer.wrap(cold)));
        return new LearntModel(figures.name(version), numbers, stages, figures.fit());
      }
    } catch (SQLException failure) {
      throw new DeliveryException("A model cannot be read", failure);
    }
  }

  private static byte[] body(int[] numbers, SparseRows rows) {
    ByteBuffer body =
        ByteBuffer.allocate(Math.addExact(Integer.BYTES * (1 + numbers.length), rows.bytes()));
    body.putInt(numbers.length);
    for (int number : numbers) {
      body.putInt(number);
    }
    rows.write(body);
    return body.array();
  }
}

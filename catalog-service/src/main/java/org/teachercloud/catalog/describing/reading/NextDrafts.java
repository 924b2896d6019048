package org.teachercloud.catalog.describing.reading;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceJson;
import org.teachercloud.catalog.describing.ResourceRow;
import org.teachercloud.catalog.describing.Resources;

/**
 * Drafts of the next versions of what is published, one at a time each. A draft is a resource whose
 * version is the one that it follows. Writers hold the lock of the resource.
 */
@ApplicationScoped
public class NextDrafts {

  /** Drafts of published resources in the columns of resources, with conditions to come. */
  static final String DRAFTS =
      """
      SELECT resource.id, resource.institution, next_draft.state, next_draft.base AS version,
        next_draft.description, resource.source_url, resource.learners, resource.ratings,
        resource.score, next_draft.created_by, next_draft.submitted_by,
        NULL::uuid AS published_by, next_draft.created_at, resource.published_at,
        next_draft.updated_at, resource.ever_public, next_draft.change
      FROM next_draft JOIN resource ON resource.id = next_draft.resource
      WHERE resource.state = 'PUBLISHED'
      """;

  private static final String FIND = DRAFTS + " AND resource.id = ?";

  private static final String SAVE =
      """
      INSERT INTO next_draft (resource, base, state, description, created_by, submitted_by,
        created_at, updated_at, change)
      VALUES (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
      ON CONFLICT (resource) DO UPDATE SET base = EXCLUDED.base, state = EXCLUDED.state,
        description = EXCLUDED.description, created_by = EXCLUDED.created_by,
        submitted_by = EXCLUDED.submitted_by, updated_at = EXCLUDED.updated_at,
        change = EXCLUDED.change
      """;

  @Inject AgroalDataSource dataSource;
  @Inject Resources resources;

  /** The draft of a published resource. */
  public Optional<Resource> find(UUID id) {
    try (Connection connection = dataSource.getConnection()) {
      return find(connection, id);
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  Optional<Resource> find(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(ResourceRow.read(row)) : Optional.empty();
      }
    }
  }

  /** Writes a draft and numbers the change. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void save(Resource draft) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert = connection.prepareStatement(SAVE)) {
      Resource numbered = resources.number(connection, List.of(draft)).getFirst();
      upsert.setObject(1, numbered.id());
      upsert.setInt(2, numbered.version());
      upsert.setString(3, numbered.state().name());
      upsert.setString(4, ResourceJson.write(numbered.description()));
      upsert.setObject(5, numbered.authors().createdBy());
      upsert.setObject(6, numbered.authors().submittedBy());
      upsert.setObject(7, ResourceRow.time(numbered.createdAt()));
      upsert.setObject(8, ResourceRow.time(numbered.updatedAt()));
      upsert.setLong(9, numbered.change());
      upsert.executeUpdate();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Throws a draft away, published or not wanted. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void remove(UUID id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("DELETE FROM next_draft WHERE resource = ?")) {
      delete.setObject(1, id);
      delete.executeUpdate();
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }
}

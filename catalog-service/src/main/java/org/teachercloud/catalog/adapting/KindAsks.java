package org.teachercloud.catalog.adapting;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.describing.Resource;

/** What the kind of its adaptation asks of a work before its first review. */
@ApplicationScoped
public class KindAsks {

  private static final String HAD =
      "SELECT kind, source_units, source_languages FROM adaptation WHERE resource = ?";

  @Inject AgroalDataSource dataSource;

  /** What a work is not yet that it says it is. */
  public record Lacking(String field, String code) {}

  /**
   * A translation has a language that its source has not; an extract has fewer units, where its
   * source had several. Later versions go their own way.
   */
  public Optional<Lacking> of(Resource draft) {
    if (draft.version() > 0) {
      return Optional.empty();
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(HAD)) {
      select.setObject(1, draft.id());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? lacking(draft, row) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static Optional<Lacking> lacking(Resource draft, ResultSet row) throws SQLException {
    Array languages = row.getArray(3);
    if (languages == null) {
      return Optional.empty();
    }
    Set<String> had = GatherSources.lowered(Set.of((String[]) languages.getArray()));
    int units = row.getInt(2);
    return switch (AdaptationKind.valueOf(row.getString(1))) {
      case TRANSLATE ->
          had.containsAll(GatherSources.lowered(draft.description().languages()))
              ? Optional.of(new Lacking("languages", "LANGUAGE_UNCHANGED"))
              : Optional.empty();
      case EXTRACT ->
          units > 1 && draft.description().units().size() >= units
              ? Optional.of(new Lacking("units", "EXTRACT_IS_ALL"))
              : Optional.empty();
      case LOCALISE, REMIX -> Optional.empty();
    };
  }
}

package org.teachercloud.catalog.describing.reading;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.describing.CatalogStoreException;
import org.teachercloud.catalog.describing.Page;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.ResourceJson;
import org.teachercloud.catalog.describing.ResourceRow;
import org.teachercloud.catalog.describing.ResourceState;
import org.teachercloud.catalog.describing.reaching.Reach;
import org.teachercloud.catalog.describing.reaching.Reaches;
import org.teachercloud.catalog.describing.reaching.Visibility;
import org.teachercloud.contracts.Purpose;
import org.teachercloud.contracts.Scope;

/** Resources as far as a caller may see them. */
@ApplicationScoped
public class VisibleResources {

  private static final String STANDING =
      "SELECT change, state, scope, institution, shared, version, created_by FROM resource"
          + " WHERE id = ?";

  /** What she could once see, or can now: the rest never existed for her. */
  private static final String CHANGED =
      """
      FROM resource
      WHERE updated_at > ? AND change > ? AND version > 0
        AND (ever_public OR institution = ANY(?) OR ever_shared && ?)
      """;

  private static final String UNDER_WAY =
      " FROM (SELECT "
          + ResourceRow.COLUMNS
          + " FROM resource WHERE state IN ('DRAFT', 'IN_REVIEW') UNION ALL "
          + NextDrafts.DRAFTS
          + ") AS under_way WHERE state = ? AND change > ? AND institution = ANY(?)"
          + " AND (? OR version = 0 AND created_by = ?) ";

  @Inject AgroalDataSource dataSource;
  @Inject KeptAnswers kept;
  @Inject ResourceViews views;
  @Inject Reaches reaches;
  @Inject NextDrafts drafts;
  @Inject InstantSource clock;

  /**
   * The written answer to whoever may see it.
   *
   * @param change the ETag
   * @param forEveryone whether everyone gets the same
   */
  public record Shown(long change, byte[] json, boolean forEveryone) {}

  /** The resource as JSON. Not to be asked inside a transaction that changes it. */
  public Optional<Shown> find(UUID id, Caller caller) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(STANDING)) {
      select.setObject(1, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        long change = row.getLong(1);
        ResourceState state = ResourceState.valueOf(row.getString(2));
        Scope scope = Scope.valueOf(row.getString(3));
        String institution = row.getString(4);
        Reach reach =
            row.getBoolean(5)
                ? reaches.of(connection, List.of(id)).getOrDefault(id, new Reach(List.of()))
                : Reach.of(institution, scope);
        Instant now = clock.instant();
        boolean began =
            Visibility.began(
                caller, institution, state, row.getInt(6), row.getObject(7, UUID.class));
        if (!began && !Visibility.sees(caller, institution, state, reach, now)) {
          return Optional.empty();
        }
        boolean forEveryone =
            state == ResourceState.PUBLISHED && reach.allows(Caller.visitor(), Purpose.READ, now);
        byte[] json = kept.find(id, change);
        if (json != null) {
          return Optional.of(new Shown(change, json, forEveryone));
        }
        ResourceView view = views.find(connection, id).orElseThrow();
        return view.change() == change ? Optional.of(written(view, forEveryone)) : find(id, caller);
      }
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** Whether the caller sees a resource that is at hand, by what is shared at this moment. */
  public boolean sees(Caller caller, Resource resource) {
    return Visibility.began(caller, resource)
        || Visibility.sees(
            caller, resource.institution(), resource.state(), reach(resource), clock.instant());
  }

  /** Whether what is shared at this moment lets the caller do this with a resource at hand. */
  public boolean allows(Caller caller, Resource resource, Purpose purpose) {
    return resource.state() == ResourceState.PUBLISHED
        && reach(resource).allows(caller, purpose, clock.instant());
  }

  /** Those of the caller's institutions with which she may do this, by slug. */
  public List<String> institutionsFor(Caller caller, Resource resource, Purpose purpose) {
    Reach reach = reach(resource);
    Instant now = clock.instant();
    return caller.institutions().stream()
        .filter(slug -> resource.state() == ResourceState.PUBLISHED)
        .filter(slug -> reach.allows(of(caller, slug), purpose, now))
        .sorted()
        .toList();
  }

  /** The caller as a member of this one of her institutions only. */
  private static Caller of(Caller caller, String slug) {
    return new Caller(caller.id(), caller.name(), caller.roles(), Set.of(slug));
  }

  private Reach reach(Resource resource) {
    try (Connection connection = dataSource.getConnection()) {
      return reaches
          .of(connection, List.of(resource.id()))
          .getOrDefault(resource.id(), standing(resource));
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /**
   * What changed after a moment, oldest change first; gone ones say that they are deleted.
   *
   * @param since exclusive; the {@code updatedAt} of the last item read is the next moment
   * @param after the change number to go on after, 0 to begin
   */
  public Page<ResourceView> changedSince(Instant since, long after, int size, Caller caller) {
    try (Connection connection = dataSource.getConnection()) {
      Object[] mine = caller.institutions().toArray();
      List<String> reached = new ArrayList<>(caller.institutions());
      if (!reached.isEmpty()) {
        reached.add(Reaches.ALL);
      }
      Object[] values = {
        ResourceRow.time(since),
        after,
        connection.createArrayOf("text", mine),
        connection.createArrayOf("text", reached.toArray())
      };
      List<Resource> found = page(connection, CHANGED, size, values);
      Map<UUID, Reach> shared = reaches.of(connection, found.stream().map(Resource::id).toList());
      Instant now = clock.instant();
      List<ResourceView> items = new ArrayList<>();
      for (Resource resource : found.subList(0, Math.min(size, found.size()))) {
        boolean seen =
            resource.state() == ResourceState.PUBLISHED
                && Visibility.sees(
                    caller,
                    resource.institution(),
                    resource.state(),
                    shared.getOrDefault(resource.id(), standing(resource)),
                    now);
        items.add(seen ? views.of(connection, resource) : ResourceView.gone(resource));
      }
      return new Page<>(items, next(found, size), count(connection, CHANGED, values));
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /**
   * Drafts or reviews of the institutions that she writes for, by change, those of next versions
   * among them; for who teaches, what she began and is not published yet; for others none.
   *
   * @param after the change number to go on after, 0 to begin
   */
  public Page<ResourceView> underWay(ResourceState state, long after, int size, Caller caller) {
    boolean writes = Visibility.writes(caller);
    if (!writes && !caller.has(Role.TEACHER) && !caller.has(Role.COACH)) {
      return new Page<>(List.of(), null, 0);
    }
    try (Connection connection = dataSource.getConnection()) {
      Object[] mine = caller.institutions().toArray();
      Object[] values = {
        state.name(), after, connection.createArrayOf("text", mine), writes, caller.id()
      };
      List<Resource> found = page(connection, UNDER_WAY, size, values);
      List<ResourceView> items = new ArrayList<>();
      for (Resource resource : found.subList(0, Math.min(size, found.size()))) {
        items.add(views.of(connection, resource));
      }
      return new Page<>(items, next(found, size), count(connection, UNDER_WAY, values));
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  /** The draft of the next version of what is published, for who writes for its institution. */
  public Optional<ResourceView> next(UUID id, Caller caller) {
    try (Connection connection = dataSource.getConnection()) {
      Optional<Resource> draft =
          drafts
              .find(connection, id)
              .filter(one -> Visibility.writesFor(caller, one.institution()));
      return draft.isEmpty() ? Optional.empty() : Optional.of(views.of(connection, draft.get()));
    } catch (SQLException failure) {
      throw new CatalogStoreException(failure);
    }
  }

  private static Reach standing(Resource resource) {
    return Reach.of(resource.institution(), resource.description().scope());
  }

  private Shown written(ResourceView view, boolean forEveryone) {
    byte[] json = ResourceJson.bytes(view);
    kept.keep(view.id(), view.change(), json);
    return new Shown(view.change(), json, forEveryone);
  }

  /** One more than asked for, which tells whether there are more. */
  private static List<Resource> page(Connection connection, String from, int size, Object[] values)
      throws SQLException {
    String sql = "SELECT " + ResourceRow.COLUMNS + " " + from + " ORDER BY change LIMIT ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, values);
      select.setInt(values.length + 1, size + 1);
      List<Resource> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(ResourceRow.read(rows));
        }
      }
      return found;
    }
  }

  private static String next(List<Resource> found, int size) {
    return found.size() > size ? Long.toString(found.get(size - 1).change()) : null;
  }

  /** The whole list from its beginning, whatever part is being read. */
  private static long count(Connection connection, String from, Object[] values)
      throws SQLException {
    Object[] whole = values.clone();
    whole[1] = 0L;
    try (PreparedStatement select = connection.prepareStatement("SELECT count(*) " + from)) {
      bind(select, whole);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}

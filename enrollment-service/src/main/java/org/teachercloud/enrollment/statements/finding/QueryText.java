package org.teachercloud.enrollment.statements.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the SQL of a query. What may be met in several places becomes a branch for each place, so
 * that every branch walks along one index in the order of keys and stops when a page is full.
 */
final class QueryText {

  /** A statement that was taken back is found no more, unless it takes another back itself. */
  private static final String STANDS =
      """
      NOT EXISTS (SELECT FROM statement v
        WHERE v.space = s.space AND v.target = s.id AND v.voids AND NOT s.voids)""";

  private static final String RELATED =
      """
      EXISTS (SELECT FROM statement_related r
        WHERE r.thing = ? AND r.key = l.key AND r.source = l.source)""";

  private final StatementQuery query;
  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  private QueryText(StatementQuery query) {
    this.query = query;
  }

  /** The SQL with the values of its places; its rows are key and body. */
  static QueryText of(StatementQuery query) {
    QueryText text = new QueryText(query);
    if (query.isAbout()) {
      text.about();
    } else {
      text.all();
    }
    return text;
  }

  String sql() {
    return sql.toString();
  }

  List<Object> values() {
    return values;
  }

  private record Condition(String sql, Object value) {}

  private void all() {
    sql.append("SELECT s.key, s.body FROM statement s WHERE s.space = ?");
    values.add(query.space());
    bounds("s");
    order("s.key");
  }

  private void about() {
    sql.append("SELECT s.key, s.body FROM (SELECT DISTINCT key FROM (");
    String joint = "";
    for (Condition agent : agents()) {
      for (Condition activity : activities()) {
        sql.append(joint);
        branch(agent, activity);
        joint = " UNION ALL ";
      }
    }
    sql.append(") AS branches");
    order("key");
    sql.append(") AS page JOIN statement s USING (key) ORDER BY s.key").append(direction());
  }

  private void branch(Condition agent, Condition activity) {
    sql.append("(SELECT DISTINCT l.key FROM statement_lookup l")
        .append(" JOIN statement s ON s.key = l.key WHERE TRUE");
    and(agent);
    and(activity);
    and(is("l.verb", query.verb()));
    and(is("l.registration", query.registration()));
    bounds("l");
    order("l.key");
    sql.append(')');
  }

  private List<Condition> agents() {
    if (query.agent() == null || !query.relatedAgents()) {
      return anyOf(is("l.agent", query.agent()));
    }
    return List.of(
        is("l.agent", query.agent()),
        new Condition(RELATED, query.agent()),
        is("s.authority", query.agent()));
  }

  private List<Condition> activities() {
    if (query.activity() == null || !query.relatedActivities()) {
      return anyOf(is("l.activity", query.activity()));
    }
    return List.of(is("l.activity", query.activity()), new Condition(RELATED, query.activity()));
  }

  private static List<Condition> anyOf(Condition only) {
    List<Condition> one = new ArrayList<>();
    one.add(only);
    return one;
  }

  private static Condition is(String column, Object value) {
    return value == null ? null : new Condition(column + " = ?", value);
  }

  private void and(Condition condition) {
    if (condition != null) {
      sql.append(" AND ").append(condition.sql());
      values.add(condition.value());
    }
  }

  private void bounds(String table) {
    sql.append(" AND ").append(table).append(".key >= ?");
    sql.append(" AND ").append(table).append(".key < ?");
    values.add(query.from());
    values.add(query.before());
    and(is("s.authority", query.authority()));
    sql.append(" AND ").append(STANDS);
  }

  /** One more than a page, to know whether there is more. */
  private void order(String column) {
    sql.append(" ORDER BY ").append(column).append(direction()).append(" LIMIT ?");
    values.add(query.limit() + 1);
  }

  private String direction() {
    return query.ascending() ? "" : " DESC";
  }
}

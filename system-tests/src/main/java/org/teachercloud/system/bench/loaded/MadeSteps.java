package org.teachercloud.system.bench.loaded;

import java.util.List;

/**
 * The statements by which the database makes histories and has them counted. All that chance
 * decides follows from the numbers of people.
 */
final class MadeSteps {

  /** Spread over the index as those of accounts are. */
  static final String IDENTITY =
      "overlay(overlay(overlay(md5('history ' || n) PLACING 'be9c4000' FROM 1 FOR 8)"
          + " PLACING '8' FROM 13 FOR 1) PLACING '8' FROM 17 FOR 1)::uuid";

  /** People from one number to another, whom nobody signs in as. */
  static final String BY_NUMBER =
      "CREATE TEMP TABLE person ON COMMIT DROP AS SELECT n, "
          + IDENTITY
          + " AS learner FROM generate_series(?::int8, ?::int8) AS n";

  /** People who have accounts and no history yet. */
  static final String BY_ACCOUNT =
      """
      CREATE TEMP TABLE person ON COMMIT DROP AS
      SELECT -place AS n, learner FROM unnest(?::uuid[]) WITH ORDINALITY AS account(learner, place)
      WHERE NOT EXISTS (SELECT FROM history WHERE history.learner = account.learner)
      """;

  private static final String SHELF =
      """
      CREATE TEMP TABLE shelf ON COMMIT DROP AS
      SELECT number, row_number() OVER (ORDER BY number) - 1 AS place FROM item
      WHERE published AND scope = 'PUBLIC'
      """;

  /**
   * Six items on average, one at least: half of them of the field of twenty that she works in, the
   * others anywhere, popular ones more often. None twice.
   */
  private static final String TAKEN =
      """
      CREATE TEMP TABLE taken ON COMMIT DROP AS
      WITH size AS (SELECT count(*) AS items FROM shelf),
      hers AS (
        SELECT n, learner, least(60, 1 + floor(-ln(1 - CHANCE(n, 1)) * 5.5))::int AS length,
          floor(greatest(1, items / 20) * CHANCE(n, 2) ^ 2)::int8 AS field,
          floor(20 * CHANCE(n, 3))::int8 AS start, items
        FROM person, size),
      step AS (
        SELECT n, learner, p, least(items - 1, CASE WHEN CHANCE(n * 64 + p, 4) < 0.5
          THEN field * 20 + (start + p * 7) % 20
          ELSE floor(items * CHANCE(n * 64 + p, 5) ^ 2)::int8 END) AS place
        FROM hers, generate_series(1, length) AS p),
      first AS (SELECT n, learner, place, min(p) AS p FROM step GROUP BY n, learner, place)
      SELECT n, learner, number AS item,
        row_number() OVER (PARTITION BY n ORDER BY p)::int AS position,
        CHANCE(n * 64 + p, 6) AS done
      FROM first JOIN shelf USING (place)
      """
          .replaceAll(
              "CHANCE\\(([^,]+), (\\d)\\)",
              "((hashint8extended($1, $2) & 9007199254740991) / 9007199254740992.0::float8)");

  /** As they would have come: everybody's first steps before anybody's second ones. */
  private static final String STEPS =
      """
      INSERT INTO history (learner, item, position, state, units, progress, active_at)
      SELECT learner, item, position, CASE WHEN done < 0.6 THEN 'COMPLETED'
          WHEN done < 0.95 THEN 'ENROLLED' ELSE 'WITHDRAWN' END,
        (10 * done)::int, CASE WHEN done < 0.6 THEN 1 ELSE 1 - done END,
        timestamptz '2020-01-01' + position * interval '30 days' + done * interval '30 days'
      FROM taken ORDER BY position, n
      """;

  private static final String PROFILES =
      """
      INSERT INTO learner
        (id, stage, subjects, phases, languages, weekly_minutes, newest_fact_at)
      SELECT learner, 'IN_SERVICE', ARRAY[(ARRAY['CHINESE', 'MATHEMATICS', 'ENGLISH'])[1 + n % 3]],
        '{PRIMARY}', '{zh}', 120, timestamptz '2025-01-01'
      FROM (SELECT learner, abs(n) AS n FROM person) AS p ORDER BY n
      ON CONFLICT (id) DO NOTHING
      """;

  private static final String PEOPLE =
      """
      INSERT INTO popularity AS p (item, people)
      SELECT item, count(*) FROM taken GROUP BY item ORDER BY item
      ON CONFLICT (item) DO UPDATE SET people = p.people + EXCLUDED.people
      """;

  /** As the service counts them: a fifth less for every item between, twenty back at most. */
  private static final String PAIRS =
      """
      INSERT INTO co_enrollment AS c (earlier, later, people, weight)
      SELECT a.item, b.item, count(*),
        sum(greatest(1, round(1000 * 0.8::float8 ^ (b.position - a.position - 1))))::int8
      FROM taken AS a JOIN taken AS b
        ON a.n = b.n AND b.position > a.position AND b.position <= a.position + 20
      GROUP BY a.item, b.item ORDER BY a.item, b.item
      ON CONFLICT (earlier, later)
      DO UPDATE SET people = c.people + EXCLUDED.people, weight = c.weight + EXCLUDED.weight
      """;

  /** What people take, from the table of them; everything is gone with the transaction. */
  static final List<String> PREPARED =
      List.of(SHELF, "ANALYZE person", "ANALYZE shelf", TAKEN, "ANALYZE taken");

  /** What it leaves in the service's tables. */
  static final List<String> EFFECTS = List.of(STEPS, PROFILES, PEOPLE, PAIRS);

  private MadeSteps() {}
}

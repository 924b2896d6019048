-- What shares say is asked only of what has some; all else is told by the row itself, for which the
-- planner now writes the rule into the query. Lists of what everyone sees ask it of every row.
CREATE FUNCTION shares_reach(id uuid, people text[], at timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM share
    WHERE share.resource = id AND from_at <= at AND (until_at IS NULL OR until_at > at)
      AND (audience = 'EVERYONE' OR (audience = 'MEMBERS' AND cardinality(people) > 0)
        OR institution = ANY(people)))
$$;

CREATE OR REPLACE FUNCTION reaches(one resource, people text[], at timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN one.shared THEN shares_reach(one.id, people, at)
  ELSE one.scope = 'PUBLIC' OR one.institution = ANY(people) END
$$;

-- A grant as it was asked for and decided. The scope with which a resource was published is its first
-- grant; it becomes a row, with the resource's own identity, when somebody first shares or withdraws.
CREATE TABLE share_grant (
  id           uuid PRIMARY KEY,
  resource     uuid NOT NULL REFERENCES resource,
  scope        text NOT NULL CHECK
    (scope IN ('PRIVATE', 'INSTITUTION', 'CLUSTER', 'SELECTED', 'NATIONAL', 'PUBLIC')),
  cluster      int REFERENCES cluster,
  grantees     text[] NOT NULL,
  purposes     text[] NOT NULL CHECK (cardinality(purposes) > 0),
  from_date    date,
  to_date      date,
  state        text NOT NULL CHECK (state IN ('REQUESTED', 'ACTIVE', 'DECLINED', 'WITHDRAWN')),
  requested_by uuid,
  requested_at timestamptz NOT NULL,
  decided_by   uuid,
  decided_at   timestamptz,
  CHECK (to_date > from_date),
  CHECK ((scope = 'CLUSTER') = (cluster IS NOT NULL)),
  CHECK ((scope = 'SELECTED') = (cardinality(grantees) > 0)),
  CHECK (requested_by <> decided_by OR state = 'WITHDRAWN')
);
CREATE INDEX share_grant_by_resource ON share_grant (resource);
CREATE INDEX share_grant_by_cluster ON share_grant (cluster) WHERE cluster IS NOT NULL;
CREATE INDEX share_grant_requested ON share_grant (requested_at) WHERE state = 'REQUESTED';

-- What the grants of a resource come to, resolved to institutions and moments.
CREATE TABLE share (
  resource    uuid NOT NULL REFERENCES resource,
  audience    text NOT NULL CHECK (audience IN ('EVERYONE', 'MEMBERS', 'INSTITUTION')),
  institution text,
  purposes    text[] NOT NULL,
  from_at     timestamptz NOT NULL,
  until_at    timestamptz,
  CHECK ((audience = 'INSTITUTION') = (institution IS NOT NULL))
);
CREATE INDEX share_by_resource ON share (resource);

ALTER TABLE resource
  -- Whether its shares say whom it reaches; else the scope of its description does.
  ADD COLUMN shared boolean NOT NULL DEFAULT false,
  -- Institutions that it has ever reached, '*' for all of them: they learn that it went.
  ADD COLUMN ever_shared text[] NOT NULL DEFAULT '{}',
  -- When the next share begins or ends.
  ADD COLUMN next_turn timestamptz;
CREATE INDEX resource_by_turn ON resource (next_turn) WHERE next_turn IS NOT NULL;

-- Whether a published resource reaches members of these institutions; the same rule as Reach.
CREATE FUNCTION reaches(one resource, people text[], at timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN one.shared THEN EXISTS (
    SELECT FROM share
    WHERE share.resource = one.id AND from_at <= at AND (until_at IS NULL OR until_at > at)
      AND (audience = 'EVERYONE' OR (audience = 'MEMBERS' AND cardinality(people) > 0)
        OR institution = ANY(people)))
  ELSE one.scope = 'PUBLIC' OR one.institution = ANY(people) END
$$;

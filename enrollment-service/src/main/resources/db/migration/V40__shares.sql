-- Whom resources reach, where the catalogue has said more of it than the scope of their publication.
CREATE TABLE shared (
  resource uuid PRIMARY KEY
);
CREATE TABLE share (
  resource    uuid NOT NULL REFERENCES shared,
  audience    text NOT NULL CHECK (audience IN ('EVERYONE', 'MEMBERS', 'INSTITUTION')),
  institution text,
  purposes    text[] NOT NULL,
  from_at     timestamptz NOT NULL,
  until_at    timestamptz
);
CREATE INDEX share_by_resource ON share (resource);

-- Whether members of these institutions may enrol in what is offered, at a moment.
CREATE FUNCTION is_offered_to(one offering, people text[], at timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT one.state = 'PUBLISHED' AND CASE
    WHEN EXISTS (SELECT FROM shared WHERE shared.resource = one.resource) THEN EXISTS (
      SELECT FROM share
      WHERE share.resource = one.resource AND 'ENROL' = ANY(purposes)
        AND from_at <= at AND (until_at IS NULL OR until_at > at)
        AND (audience = 'EVERYONE' OR (audience = 'MEMBERS' AND cardinality(people) > 0)
          OR share.institution = ANY(people)))
    ELSE one.scope = 'PUBLIC' OR one.institution = ANY(people) END
$$;

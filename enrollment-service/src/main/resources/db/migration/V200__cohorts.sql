-- How an institution lets people into a resource: freely, after a decision, or by invitation; with or
-- without a number of places; for ever or for a time. A resource without any is open to all whom it
-- reaches.
CREATE TABLE course_offering (
  id          uuid PRIMARY KEY,
  resource    uuid NOT NULL,
  institution text NOT NULL,
  name        jsonb NOT NULL,
  admission   text NOT NULL CHECK (admission IN ('OPEN', 'APPROVAL', 'INVITATION')),
  capacity    int CHECK (capacity BETWEEN 1 AND 10000),
  opens_at    timestamptz,
  closes_at   timestamptz,
  state       text NOT NULL CHECK (state IN ('OPEN', 'CLOSED')),
  created_at  timestamptz NOT NULL,
  created_by  uuid NOT NULL,
  revision    int NOT NULL,
  CHECK (opens_at < closes_at)
);
CREATE INDEX course_offering_of_resource ON course_offering (resource, created_at DESC, id DESC);

-- An invitation opens one place to whoever brings its code first; only the code's digest is kept.
CREATE TABLE invitation (
  digest   bytea PRIMARY KEY,
  offering uuid NOT NULL REFERENCES course_offering,
  made_at  timestamptz NOT NULL,
  made_by  uuid NOT NULL,
  used_by  uuid,
  used_at  timestamptz
);
CREATE INDEX invitation_of_offering ON invitation (offering);

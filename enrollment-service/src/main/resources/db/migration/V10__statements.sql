-- A Learning Record Store. Each institution, and each tool of one, has a space of its own and never
-- sees another's.
CREATE TABLE xapi_space (
  id          int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  institution text NOT NULL,
  tool        text,
  UNIQUE NULLS NOT DISTINCT (institution, tool)
);

-- Secrets are 256 random bits, so a plain digest of them cannot be guessed back.
CREATE TABLE xapi_key (
  id         uuid PRIMARY KEY,
  space      int NOT NULL REFERENCES xapi_space (id),
  name       text NOT NULL,
  secret     bytea NOT NULL,
  scopes     text[] NOT NULL,
  version    text NOT NULL,
  made_by    uuid NOT NULL,
  made_at    timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX xapi_key_by_space ON xapi_key (space);

-- Counts the batches; the last ten bits of it stand in the keys of their statements.
CREATE SEQUENCE statement_batch;

-- One row per statement, never changed. The key is the order of storing and the time in one: milliseconds
-- since 1970 (44 bits), batch (10 bits), place in the batch (10 bits). So "since" and "until" are ranges of
-- the key, and every index below ends with it: a page is read in its order and no more than a page.
CREATE TABLE statement (
  key       bigint PRIMARY KEY,
  space     int NOT NULL,
  id        uuid NOT NULL,
  target    uuid,
  voids     boolean NOT NULL,
  authority uuid NOT NULL,
  body      text NOT NULL,
  UNIQUE (space, id)
);
CREATE INDEX statement_by_space ON statement (space, key);
CREATE INDEX statement_by_authority ON statement (authority, key);
CREATE INDEX statement_by_target ON statement (space, target) WHERE target IS NOT NULL;

CREATE INDEX statement_by_voided ON statement (space, target) WHERE voids;

-- What a statement is found by: a row per agent of it. Agents, activities, verbs and registrations are
-- digests of the space and the thing (128 bits), so a row of one space can never be met from another.
-- The source is the statement that the row is about: a statement that points at others is found by theirs.
CREATE TABLE statement_lookup (
  key          bigint NOT NULL,
  source       bigint NOT NULL,
  agent        uuid,
  activity     uuid,
  verb         uuid NOT NULL,
  registration uuid
);
CREATE INDEX statement_lookup_by_key ON statement_lookup (key);
CREATE INDEX statement_lookup_by_agent ON statement_lookup (agent, key);
CREATE INDEX statement_lookup_by_agent_activity ON statement_lookup (agent, activity, key);
CREATE INDEX statement_lookup_by_activity ON statement_lookup (activity, key);
CREATE INDEX statement_lookup_by_verb ON statement_lookup (verb, key);
CREATE INDEX statement_lookup_by_registration ON statement_lookup (registration, key)
  WHERE registration IS NOT NULL;

-- Agents and activities that a statement only mentions: instructors, teams, contexts.
CREATE TABLE statement_related (
  thing  uuid NOT NULL,
  key    bigint NOT NULL,
  source bigint NOT NULL,
  PRIMARY KEY (thing, key, source)
);

CREATE TABLE statement_attachment (
  space        int NOT NULL,
  sha2         text NOT NULL,
  content_type text NOT NULL,
  content      bytea NOT NULL,
  PRIMARY KEY (space, sha2)
);

-- What is known of an activity, from all statements about it.
CREATE TABLE statement_activity (
  activity   uuid PRIMARY KEY,
  definition text NOT NULL
);

-- Documents that tools keep: the state of an activity, the profile of an activity or of an agent.
CREATE TABLE xapi_document (
  space        int NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('STATE', 'ACTIVITY_PROFILE', 'AGENT_PROFILE')),
  activity     text,
  agent        text,
  registration uuid,
  name         text NOT NULL,
  content_type text NOT NULL,
  content      bytea NOT NULL,
  updated_at   timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (space, kind, activity, agent, registration, name)
);

-- Repositories of others that are harvested for an institution.
CREATE TABLE harvest_source (
  id          uuid PRIMARY KEY,
  institution text NOT NULL REFERENCES institution,
  name        text NOT NULL,
  base_url    text NOT NULL,
  prefix      text NOT NULL,
  -- Empty for everything.
  set_spec    text NOT NULL,
  -- Null where runs are started by hand only.
  every_hours int CHECK (every_hours > 0),
  target      text NOT NULL CHECK (target IN ('DRAFT', 'PUBLISHED')),
  scope       text NOT NULL CHECK (scope IN ('INSTITUTION', 'PUBLIC')),
  -- What a record's own words become.
  mapping     jsonb NOT NULL,
  -- Ascends with every change; also the entity tag.
  revision    int NOT NULL CHECK (revision > 0),
  written_by  uuid NOT NULL,
  -- The second person, without whom nothing is published; null after a change of what it publishes.
  approved_by uuid,
  created_at  timestamptz NOT NULL,
  next_run_at timestamptz,
  -- Records stamped from here on are asked for next; null for all of them.
  next_from   timestamptz,
  removed_at  timestamptz,
  CHECK (approved_by <> written_by)
);
CREATE INDEX harvest_source_by_institution ON harvest_source (institution, id)
  WHERE removed_at IS NULL;
CREATE UNIQUE INDEX harvest_source_once ON harvest_source (institution, base_url, prefix, set_spec)
  WHERE removed_at IS NULL;
CREATE INDEX harvest_source_due ON harvest_source (next_run_at) WHERE removed_at IS NULL;

-- One harvest of a source, from the first answer to the last; its report.
CREATE TABLE harvest_run (
  id           uuid PRIMARY KEY,
  source       uuid NOT NULL REFERENCES harvest_source,
  -- Null where the schedule began it.
  requested_by uuid,
  -- Of the source when it began.
  revision     int NOT NULL,
  state        text NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  failure      text,
  argument     text,
  -- Failures since the last answer that was taken.
  attempts     int NOT NULL DEFAULT 0,
  -- Lists begun again because their token was no longer known.
  restarts     int NOT NULL DEFAULT 0,
  -- Records stamped from here on were asked for; null for all of them.
  from_at      timestamptz,
  -- Whether the repository stamps days, not seconds; null before it has said.
  whole_days   boolean,
  -- Where the list goes on; null at its beginning.
  token        text,
  pages        bigint NOT NULL DEFAULT 0,
  -- Records of the present answer that have had their effect.
  in_page      int NOT NULL DEFAULT 0,
  -- Answers in a row that brought nothing new.
  barren       int NOT NULL DEFAULT 0,
  read         bigint NOT NULL DEFAULT 0,
  created      bigint NOT NULL DEFAULT 0,
  updated      bigint NOT NULL DEFAULT 0,
  unchanged    bigint NOT NULL DEFAULT 0,
  deleted      bigint NOT NULL DEFAULT 0,
  rejected     bigint NOT NULL DEFAULT 0,
  repeated     bigint NOT NULL DEFAULT 0,
  -- The newest datestamp that was read.
  until_at     timestamptz,
  -- From where the next harvest may ask, by the repository's clock when this list began.
  next_from    timestamptz,
  requested_at timestamptz NOT NULL,
  finished_at  timestamptz,
  -- Not to be taken up before; also the order of turns.
  turn_at      timestamptz NOT NULL,
  lease_by     uuid,
  lease_until  timestamptz
);
CREATE INDEX harvest_run_by_source ON harvest_run (source, requested_at DESC, id DESC);
CREATE UNIQUE INDEX harvest_run_one_at_a_time ON harvest_run (source)
  WHERE state IN ('WAITING', 'RUNNING');
CREATE INDEX harvest_run_open ON harvest_run (turn_at) WHERE state IN ('WAITING', 'RUNNING');

-- What was refused, the first ones of each run.
CREATE TABLE harvest_problem (
  run        uuid NOT NULL REFERENCES harvest_run,
  place      bigint GENERATED ALWAYS AS IDENTITY,
  identifier text NOT NULL,
  code       text NOT NULL,
  argument   text,
  PRIMARY KEY (run, place)
);

-- Answers that a running harvest has asked for, so that a list in a circle is noticed.
CREATE TABLE harvest_token (
  run    uuid NOT NULL REFERENCES harvest_run,
  digest text NOT NULL,
  PRIMARY KEY (run, digest)
);

-- Every record that was ever seen at a source, and what became of it here.
CREATE TABLE harvest_record (
  source     uuid NOT NULL REFERENCES harvest_source,
  identifier text NOT NULL CHECK (length(identifier) <= 500),
  -- Null while it was only refused, or deleted before it was ever here.
  resource   uuid REFERENCES resource,
  stamped_at timestamptz,
  -- Of the description that was written here last; null where none was.
  written    text,
  -- The run that has seen it last.
  run        uuid NOT NULL,
  PRIMARY KEY (source, identifier)
);

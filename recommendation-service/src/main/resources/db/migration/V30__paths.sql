-- A learner's path: at most one goes on at a time; what she ended is kept.
CREATE TABLE learning_path (
  id             uuid PRIMARY KEY,
  learner        uuid NOT NULL,
  goal           jsonb NOT NULL,
  weekly_minutes int NOT NULL,
  until          date,
  made_at        timestamptz NOT NULL,
  ended_at       timestamptz
);
CREATE UNIQUE INDEX learning_path_current ON learning_path (learner) WHERE ended_at IS NULL;

-- What the path was and became: steps in their order, and what changed against the version before.
CREATE TABLE path_version (
  path    uuid NOT NULL REFERENCES learning_path,
  version int NOT NULL,
  made_at timestamptz NOT NULL,
  basis   uuid NOT NULL,
  plan    jsonb NOT NULL,
  changes jsonb NOT NULL,
  PRIMARY KEY (path, version)
);

-- What she decided about single resources.
CREATE TABLE path_choice (
  path     uuid NOT NULL REFERENCES learning_path,
  resource uuid NOT NULL,
  kind     text NOT NULL CHECK (kind IN ('PINNED', 'SKIPPED', 'SWAPPED', 'POSTPONED', 'RECOGNISED')),
  until    date,
  at       timestamptz NOT NULL,
  PRIMARY KEY (path, resource)
);

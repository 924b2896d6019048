-- The copy of the catalogue, kept from its topics.

CREATE TABLE institution (
  id   text PRIMARY KEY,
  name jsonb NOT NULL
);

-- What can be enrolled in now, or could once.
CREATE TABLE offering (
  resource      uuid PRIMARY KEY,
  version       int NOT NULL,
  state         text NOT NULL CHECK (state IN ('PUBLISHED', 'WITHDRAWN')),
  scope         text NOT NULL,
  institution   text NOT NULL,
  subject_area  text,
  phases        text[] NOT NULL,
  stages        text[] NOT NULL,
  languages     text[] NOT NULL,
  minutes       int NOT NULL,
  prerequisites uuid[] NOT NULL
);

-- A published version as learners keep it; never changed, never removed, because running enrolments
-- stay with the version that they began with.
CREATE TABLE edition (
  resource    uuid NOT NULL,
  version     int NOT NULL,
  kind        text NOT NULL,
  title       jsonb NOT NULL,
  institution text NOT NULL,
  units       jsonb NOT NULL,
  PRIMARY KEY (resource, version)
);

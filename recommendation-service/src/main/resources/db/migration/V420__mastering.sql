-- Every try of a unit with its result, once: what is known of whom, by what.
CREATE TABLE attempt (
  learner uuid NOT NULL,
  id      uuid NOT NULL,
  item    int NOT NULL REFERENCES item,
  unit    uuid NOT NULL,
  score   double precision NOT NULL CHECK (score BETWEEN 0 AND 1),
  success boolean NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (learner, id)
);
CREATE INDEX attempt_at ON attempt (at);

-- What was learnt from all of them; one row, or none while nothing was learnt.
CREATE TABLE mastery_factors (
  one       boolean PRIMARY KEY DEFAULT true CHECK (one),
  learnt_at timestamptz NOT NULL,
  attempts  int NOT NULL,
  start     double precision NOT NULL,
  per_right double precision NOT NULL,
  per_wrong double precision NOT NULL,
  standards jsonb NOT NULL
);

-- Which standards a unit serves; the parts of before name no unit until they are stated again.
ALTER TABLE alignment ADD COLUMN units jsonb NOT NULL DEFAULT '{}';

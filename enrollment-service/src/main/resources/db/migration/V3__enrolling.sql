-- One row per learner and resource; an enrolment that was given up and taken up again stays the same.
-- The three arrays follow the units of the edition: milliseconds since 1970 of the first start and the
-- first completion, and the best score; NULL where there is none. They stand in the row, not in rows of
-- their own, so that one read shows an enrolment and one write moves it on.
CREATE TABLE enrollment (
  id               uuid PRIMARY KEY,
  learner          uuid NOT NULL,
  resource         uuid NOT NULL,
  version          int NOT NULL,
  state            text NOT NULL CHECK (state IN ('ACTIVE', 'WAITLISTED', 'COMPLETED', 'WITHDRAWN')),
  progress         double precision NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
  enrolled_at      timestamptz NOT NULL,
  last_activity_at timestamptz NOT NULL,
  units_started    bigint[] NOT NULL DEFAULT '{}',
  units_completed  bigint[] NOT NULL DEFAULT '{}',
  units_score      real[] NOT NULL DEFAULT '{}',
  revision         int NOT NULL DEFAULT 1,
  UNIQUE (learner, resource),
  FOREIGN KEY (resource, version) REFERENCES edition (resource, version)
) WITH (fillfactor = 80);

-- What can be earned, as enrollment-service states it; asks: kind, item and resource of each.
CREATE TABLE award (
  award       uuid PRIMARY KEY,
  institution text NOT NULL,
  title       jsonb NOT NULL,
  open        boolean NOT NULL,
  needed      int NOT NULL,
  asks        jsonb NOT NULL
);

-- Which awards a learner holds; a row goes when its certificate is revoked.
CREATE TABLE held_certificate (
  certificate uuid PRIMARY KEY,
  learner     uuid NOT NULL,
  award       uuid NOT NULL,
  valid_until timestamptz
);
CREATE INDEX held_certificate_of_learner ON held_certificate (learner);

-- Units that a learner completed from this version on; a completed course stands for all of its own.
CREATE TABLE done_unit (
  learner uuid NOT NULL,
  unit    uuid NOT NULL,
  PRIMARY KEY (learner, unit)
);

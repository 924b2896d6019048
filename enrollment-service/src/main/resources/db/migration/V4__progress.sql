-- Every progress event that was taken, once, as the device told it.
CREATE TABLE progress_event (
  learner    uuid NOT NULL,
  id         uuid NOT NULL,
  enrollment uuid NOT NULL,
  unit       uuid NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('STARTED', 'COMPLETED')),
  at         timestamptz NOT NULL,
  score      real,
  PRIMARY KEY (learner, id)
);

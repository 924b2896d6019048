CREATE TABLE seeding_run (
  id         uuid PRIMARY KEY,
  size       text NOT NULL,
  state      text NOT NULL CHECK (state IN ('RUNNING', 'FINISHED', 'FAILED')),
  total      int NOT NULL,
  done       int NOT NULL DEFAULT 0,
  problem    text,
  touched_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX seeding_run_one_at_a_time ON seeding_run (state) WHERE state = 'RUNNING';

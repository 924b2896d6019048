CREATE TABLE seed_run (
  id       uuid PRIMARY KEY,
  size     text NOT NULL CHECK (size IN ('SMALL', 'FULL')),
  state    text NOT NULL CHECK (state IN ('RUNNING', 'FINISHED', 'FAILED')),
  total    int NOT NULL,
  done     int NOT NULL DEFAULT 0,
  moved_at timestamptz NOT NULL DEFAULT now()
);
CREATE UNIQUE INDEX one_seed_run_at_a_time ON seed_run (state) WHERE state = 'RUNNING';

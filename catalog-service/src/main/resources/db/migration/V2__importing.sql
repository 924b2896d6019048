CREATE TABLE import_mapping (
  name       text PRIMARY KEY CHECK (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  mapping    jsonb NOT NULL,
  updated_by uuid NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE import_job (
  id           uuid PRIMARY KEY,
  requested_by uuid NOT NULL,
  -- The data folder that holds the file: only who has that folder can work on the job.
  folder       uuid NOT NULL,
  file_name    text NOT NULL,
  bytes        bigint NOT NULL,
  sha256       text NOT NULL,
  mapping_name text NOT NULL,
  -- As it was when the import was asked for.
  mapping      jsonb NOT NULL,
  state        text NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  failure      text,
  attempts     int NOT NULL DEFAULT 0,
  total        bigint NOT NULL,
  -- Lines of the file that have had their effect, the header included.
  line         bigint NOT NULL DEFAULT 0,
  read         bigint NOT NULL DEFAULT 0,
  created      bigint NOT NULL DEFAULT 0,
  updated      bigint NOT NULL DEFAULT 0,
  unchanged    bigint NOT NULL DEFAULT 0,
  rejected     bigint NOT NULL DEFAULT 0,
  unclear      bigint NOT NULL DEFAULT 0,
  requested_at timestamptz NOT NULL,
  finished_at  timestamptz,
  lease_by     uuid,
  lease_until  timestamptz
);
CREATE INDEX import_job_by_person ON import_job (requested_by, requested_at DESC, id DESC);
CREATE INDEX import_job_open ON import_job (requested_at) WHERE state IN ('WAITING', 'RUNNING');

-- What was refused (or, as a notice, read only in part), the first ones of each job.
CREATE TABLE import_problem (
  job      uuid NOT NULL REFERENCES import_job,
  line     bigint NOT NULL,
  code     text NOT NULL,
  argument text,
  notice   boolean NOT NULL,
  PRIMARY KEY (job, notice, line)
);

-- What a running job has already read, so that a repeated address is told from a changed row.
CREATE TABLE import_seen (
  job      uuid NOT NULL REFERENCES import_job,
  resource uuid NOT NULL,
  line     bigint NOT NULL,
  PRIMARY KEY (job, resource)
);

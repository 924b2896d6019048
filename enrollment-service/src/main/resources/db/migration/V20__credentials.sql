-- Keys with which institutions sign; retired, never removed: what they signed stays verifiable.
CREATE TABLE signing_key (
  id          uuid PRIMARY KEY,
  institution text NOT NULL,
  number      int NOT NULL CHECK (number > 0),
  public_key  text NOT NULL,
  sealed_key  bytea NOT NULL,
  created_at  timestamptz NOT NULL,
  retired_at  timestamptz,
  UNIQUE (institution, number)
);
CREATE UNIQUE INDEX signing_key_in_use ON signing_key (institution) WHERE retired_at IS NULL;

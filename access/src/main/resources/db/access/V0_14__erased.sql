-- Who has left, and what this service did then. The identifier stays, without an account behind it,
-- so that nothing which arrives late brings her back.
CREATE TABLE erased (
  person    uuid PRIMARY KEY,
  erasure   uuid NOT NULL UNIQUE,
  erased_at timestamptz NOT NULL DEFAULT now(),
  looked_at timestamptz NOT NULL DEFAULT now(),
  lines     jsonb NOT NULL
);
CREATE INDEX erased_by_time ON erased (erased_at);

-- Who wishes to leave the cloud. Until the wish is due it can be taken back; then it is a fact, and the
-- account is closed once every service has reported.
CREATE TABLE departure (
  id                uuid PRIMARY KEY,
  person            uuid NOT NULL UNIQUE,
  asked_at          timestamptz NOT NULL,
  due_at            timestamptz NOT NULL,
  left_at           timestamptz,
  account_closed_at timestamptz,
  CHECK (account_closed_at IS NULL OR left_at IS NOT NULL)
);
CREATE INDEX departure_due ON departure (due_at) WHERE left_at IS NULL;
CREATE INDEX departure_account_open ON departure (left_at) WHERE account_closed_at IS NULL;

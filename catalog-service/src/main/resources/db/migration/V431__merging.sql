-- The word with which another account of the same person may go into hers: random, so that a plain digest
-- of it cannot be guessed back; one at a time, for minutes, and once.
CREATE TABLE merge_word (
  person     uuid PRIMARY KEY,
  digest     bytea NOT NULL UNIQUE,
  name       text NOT NULL,
  good_until timestamptz NOT NULL
);

-- Accounts that went into others. The account is closed once every service has reported.
CREATE TABLE merger (
  id                uuid PRIMARY KEY,
  person            uuid NOT NULL UNIQUE,
  into_person       uuid NOT NULL,
  merged_at         timestamptz NOT NULL,
  account_closed_at timestamptz,
  CHECK (person <> into_person)
);
CREATE INDEX merger_by_end ON merger (into_person, merged_at);
CREATE INDEX merger_account_open ON merger (merged_at) WHERE account_closed_at IS NULL;

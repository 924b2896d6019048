-- Accounts that have gone into others of the same person, and what this service did then. Kept for good:
-- whatever arrives later about the one is about the other. Chains are kept resolved: into_person is the end.
CREATE TABLE merged (
  person      uuid PRIMARY KEY,
  into_person uuid NOT NULL,
  merge       uuid NOT NULL UNIQUE,
  merged_at   timestamptz NOT NULL DEFAULT now(),
  lines       jsonb NOT NULL,
  CHECK (person <> into_person)
);
CREATE INDEX merged_by_end ON merged (into_person);
CREATE INDEX merged_by_time ON merged (merged_at);

-- What was made from what. The words of the credit stand as they were, so that they survive whatever
-- becomes of the source.
CREATE TABLE adaptation (
  resource       uuid PRIMARY KEY REFERENCES resource,
  source         uuid NOT NULL REFERENCES resource,
  source_version int NOT NULL CHECK (source_version > 0),
  kind           text NOT NULL CHECK (kind IN ('TRANSLATE', 'LOCALISE', 'EXTRACT', 'REMIX')),
  notes          jsonb,
  title          jsonb NOT NULL,
  institution    text NOT NULL REFERENCES institution,
  licence        text NOT NULL,
  at             timestamptz NOT NULL,
  CHECK (resource <> source)
);
CREATE INDEX adaptation_of_source ON adaptation (source, at DESC);

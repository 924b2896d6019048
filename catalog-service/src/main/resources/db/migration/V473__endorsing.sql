-- What the lead of a cluster says of a member's wish to publish for everyone; it decides nothing.
CREATE TABLE endorsement (
  id       uuid PRIMARY KEY,
  wish     uuid NOT NULL REFERENCES share_grant,
  cluster  int NOT NULL REFERENCES cluster,
  endorsed boolean NOT NULL,
  words    text NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
  said_by  uuid NOT NULL,
  said_at  timestamptz NOT NULL,
  UNIQUE (wish, cluster)
);

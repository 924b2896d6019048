-- Every use of a resource, once. A person stands under a keyed hash; of those who left not even that.
CREATE TABLE ledger (
  fact     uuid PRIMARY KEY,
  kind     text NOT NULL CHECK (kind IN ('ENROL', 'COMPLETE', 'ADAPT', 'BOOK')),
  resource uuid NOT NULL,
  consumer text,
  person   uuid,
  day      date NOT NULL,
  at       timestamptz NOT NULL
);
CREATE INDEX ledger_of_resource ON ledger (resource, day);
CREATE INDEX ledger_of_person ON ledger (person) WHERE person IS NOT NULL;

-- Whose a resource is; also of those that are withdrawn.
CREATE TABLE resource (
  resource uuid PRIMARY KEY,
  owner    text NOT NULL
);
CREATE INDEX resource_of_owner ON resource (owner);

CREATE TABLE institution (
  institution text PRIMARY KEY,
  name        jsonb NOT NULL
);

-- Who is what in which cluster, or group of schools, from one day to the day before another.
CREATE TABLE cluster_role (
  cluster     int NOT NULL,
  is_group    boolean NOT NULL,
  institution text NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('LEAD', 'PARTNER', 'SUPPORTED', 'MEMBER')),
  from_date   date NOT NULL,
  to_date     date,
  PRIMARY KEY (cluster, institution, from_date)
);
CREATE INDEX cluster_role_of_institution ON cluster_role (institution);

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE institution (
  id            text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name_zh       text,
  name_en       text,
  registered_at timestamptz NOT NULL,
  CHECK (name_zh IS NOT NULL OR name_en IS NOT NULL)
);
CREATE UNIQUE INDEX institution_by_name_zh ON institution (name_zh);
CREATE UNIQUE INDEX institution_by_name_en ON institution (lower(name_en));

CREATE TABLE cluster (
  id int PRIMARY KEY CHECK (id > 0)
);

-- A role holds in one cluster from one day to the day before another; an open end is still running.
CREATE TABLE cluster_membership (
  cluster     int NOT NULL REFERENCES cluster,
  institution text NOT NULL REFERENCES institution,
  role        text NOT NULL CHECK (role IN ('LEAD', 'PARTNER', 'SUPPORTED')),
  from_date   date NOT NULL,
  to_date     date CHECK (to_date > from_date),
  PRIMARY KEY (cluster, institution, from_date),
  CONSTRAINT one_role_at_a_time EXCLUDE USING gist
    (cluster WITH =, institution WITH =, daterange(from_date, to_date) WITH &&),
  CONSTRAINT one_lead_at_a_time EXCLUDE USING gist
    (cluster WITH =, daterange(from_date, to_date) WITH &&) WHERE (role = 'LEAD')
);
CREATE INDEX cluster_membership_by_institution ON cluster_membership (institution);

CREATE TABLE resource (
  id           uuid PRIMARY KEY,
  institution  text NOT NULL REFERENCES institution,
  state        text NOT NULL CHECK (state IN ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'WITHDRAWN')),
  -- The last published version, 0 before the first.
  version      int NOT NULL CHECK (version >= 0),
  -- What the publisher wrote; kind and scope also stand as columns, because rules look at them.
  description  jsonb NOT NULL,
  kind         text NOT NULL GENERATED ALWAYS AS (description ->> 'kind') STORED,
  scope        text NOT NULL GENERATED ALWAYS AS (description ->> 'scope') STORED,
  source_url   text UNIQUE,
  learners     int CHECK (learners >= 0),
  ratings      int CHECK (ratings >= 0),
  score        numeric(3, 2) CHECK (score BETWEEN 0 AND 5),
  created_by   uuid,
  submitted_by uuid,
  published_by uuid,
  created_at   timestamptz NOT NULL,
  published_at timestamptz,
  updated_at   timestamptz NOT NULL,
  -- Whether it was ever published for everyone: then everyone learns that it went.
  ever_public  boolean NOT NULL,
  change       bigint NOT NULL UNIQUE,
  CHECK (source_url IS NOT NULL OR (learners IS NULL AND ratings IS NULL AND score IS NULL))
);
CREATE INDEX resource_by_institution ON resource (institution, state);
CREATE INDEX resource_by_update ON resource (updated_at, change);
CREATE INDEX resource_under_way ON resource (institution, change)
  WHERE state IN ('DRAFT', 'IN_REVIEW');

-- Changes are numbered under this row's lock, held to the commit: who has seen change n will never
-- see a smaller one appear. The same row makes the moments of changes ascend.
CREATE TABLE resource_change (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  last     bigint NOT NULL,
  at       timestamptz NOT NULL
);
INSERT INTO resource_change (last, at) VALUES (0, 'epoch');

-- The copy of the catalogue. A number is given when a resource is first heard of, by whichever fact comes first.
CREATE TABLE item (
  number        int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  resource      uuid NOT NULL UNIQUE,
  sequence      bigint NOT NULL DEFAULT 0,
  published     boolean NOT NULL DEFAULT false,
  published_at  timestamptz,
  version       int NOT NULL DEFAULT 0,
  kind          text,
  title         jsonb NOT NULL DEFAULT '{}',
  institution   text,
  scope         text,
  subject       text,
  phases        text[] NOT NULL DEFAULT '{}',
  stages        text[] NOT NULL DEFAULT '{}',
  languages     text[] NOT NULL DEFAULT '{}',
  minutes       int NOT NULL DEFAULT 0,
  prerequisites int[] NOT NULL DEFAULT '{}'
);

CREATE TABLE institution (
  institution text PRIMARY KEY,
  name        jsonb NOT NULL
);

CREATE TABLE learner (
  id             uuid PRIMARY KEY,
  stage          text,
  subjects       text[] NOT NULL DEFAULT '{}',
  phases         text[] NOT NULL DEFAULT '{}',
  languages      text[] NOT NULL DEFAULT '{}',
  weekly_minutes int NOT NULL DEFAULT 0,
  newest_fact_at timestamptz NOT NULL
);

-- What a learner took up, in her order: position counts her first enrolments from 1 and never changes.
CREATE TABLE history (
  learner   uuid NOT NULL,
  item      int NOT NULL REFERENCES item,
  position  int NOT NULL,
  state     text NOT NULL CHECK (state IN ('ENROLLED', 'COMPLETED', 'WITHDRAWN')),
  units     int NOT NULL,
  progress  double precision NOT NULL,
  active_at timestamptz NOT NULL,
  PRIMARY KEY (learner, item)
);

-- Who took the earlier item and later the other one: whole numbers, so that every order of counting agrees.
CREATE TABLE co_enrollment (
  earlier int NOT NULL,
  later   int NOT NULL,
  people  int NOT NULL,
  weight  bigint NOT NULL,
  PRIMARY KEY (earlier, later)
);

CREATE TABLE popularity (
  item   int PRIMARY KEY,
  people int NOT NULL
);

CREATE TABLE feedback (
  learner  uuid NOT NULL,
  resource uuid NOT NULL,
  kind     text NOT NULL CHECK (kind IN ('DISMISS', 'NOT_RELEVANT', 'SAVE')),
  at       timestamptz NOT NULL,
  PRIMARY KEY (learner, resource)
);

-- Bodies of announcements that are too long for NOTIFY itself; short-lived.
CREATE TABLE announcement (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  made_at timestamptz NOT NULL,
  body    text NOT NULL
);
CREATE INDEX announcement_by_age ON announcement (made_at);

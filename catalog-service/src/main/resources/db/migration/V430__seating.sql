-- How many may use a database at the same time, for how many days each, and how they get in.
CREATE TABLE seating (
  resource     uuid PRIMARY KEY REFERENCES resource,
  seats        int NOT NULL CHECK (seats >= 0),
  days         int NOT NULL CHECK (days > 0),
  address      text NOT NULL,
  how_zh       text,
  how_en       text,
  changed_by   uuid,
  changed_at   timestamptz NOT NULL
);

-- Seats are counted under the lock of their seating. One whose time is over is held by nobody,
-- whatever stands here: it is called EXPIRED when she next asks.
CREATE TABLE seat (
  id          uuid PRIMARY KEY,
  resource    uuid NOT NULL REFERENCES seating,
  person      uuid NOT NULL,
  name        text NOT NULL,
  institution text,
  state       text NOT NULL CHECK (state IN ('REQUESTED', 'GRANTED', 'EXPIRED', 'REVOKED')),
  asked_at    timestamptz NOT NULL,
  granted_at  timestamptz,
  until_at    timestamptz,
  changed_by  uuid NOT NULL,
  changed_at  timestamptz NOT NULL,
  CONSTRAINT granted_has_a_term CHECK
    (state NOT IN ('GRANTED', 'EXPIRED') OR until_at > granted_at)
);
CREATE UNIQUE INDEX one_standing_seat ON seat (resource, person)
  WHERE state IN ('REQUESTED', 'GRANTED');
CREATE INDEX seat_by_resource ON seat (resource, asked_at);
CREATE INDEX seat_by_person ON seat (person, asked_at);

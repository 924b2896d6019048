-- A time at which a laboratory can be used, by at most so many at once.
CREATE TABLE slot (
  id             uuid PRIMARY KEY,
  resource       uuid NOT NULL REFERENCES resource,
  place          text NOT NULL CHECK (place IN ('REMOTE', 'VIRTUAL', 'ON_SITE')),
  -- The laboratory's zone: its owner said the time in it.
  zone           text NOT NULL,
  from_at        timestamptz NOT NULL,
  to_at          timestamptz NOT NULL,
  capacity       int NOT NULL CHECK (capacity > 0),
  -- Both change under the row's lock; no way of writing them can sell a place twice.
  taken          int NOT NULL DEFAULT 0,
  waiting        int NOT NULL DEFAULT 0 CHECK (waiting >= 0),
  briefing_zh    text,
  briefing_en    text,
  -- Until then only members of supported institutions book.
  priority_until timestamptz,
  made_by        uuid,
  made_at        timestamptz NOT NULL,
  cancelled_at   timestamptz,
  CONSTRAINT slot_has_a_length CHECK (to_at > from_at),
  CONSTRAINT no_place_is_sold_twice CHECK (taken BETWEEN 0 AND capacity),
  CONSTRAINT priority_ends_before_it_begins CHECK (priority_until <= from_at)
);
CREATE INDEX slot_by_resource ON slot (resource, from_at);

CREATE TABLE booking (
  id          uuid PRIMARY KEY,
  -- The order of asking, which is the order of the waiting list: taken under the slot's lock.
  number      bigint GENERATED ALWAYS AS IDENTITY,
  slot        uuid NOT NULL REFERENCES slot,
  person      uuid NOT NULL,
  -- What whoever receives her calls her, as her token said when she booked.
  name        text NOT NULL,
  institution text,
  from_at     timestamptz NOT NULL,
  to_at       timestamptz NOT NULL,
  state       text NOT NULL CHECK (state IN ('WAITLISTED', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN',
    'DONE', 'CANCELLED', 'NO_SHOW')),
  asked_at    timestamptz NOT NULL,
  changed_by  uuid NOT NULL,
  changed_at  timestamptz NOT NULL,
  -- Nobody is in two places at a time; who waits keeps the time free.
  CONSTRAINT one_place_at_a_time EXCLUDE USING gist
    (person WITH =, tstzrange(from_at, to_at) WITH &&)
    WHERE (state IN ('WAITLISTED', 'REQUESTED', 'CONFIRMED', 'CHECKED_IN'))
);
CREATE INDEX booking_by_slot ON booking (slot, number);
CREATE INDEX booking_by_person ON booking (person, from_at);

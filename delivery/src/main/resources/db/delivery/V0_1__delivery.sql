-- What has been stated and not yet sent. The columns aggregatetype, aggregateid, type and payload are
-- those of Debezium's outbox event router, so a site with Kafka Connect can take its relay instead.
CREATE TABLE outbox (
  position      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id            uuid NOT NULL,
  aggregatetype text NOT NULL,
  aggregateid   text NOT NULL,
  type          text NOT NULL,
  payload       bytea NOT NULL,
  sequence      bigint NOT NULL,
  slot          smallint NOT NULL,
  traceparent   text,
  created_at    timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX outbox_by_slot ON outbox (slot, position);

-- The last sequence given to a subject; its row lock orders the facts of the subject.
CREATE TABLE outbox_subject (
  topic    text NOT NULL,
  subject  text NOT NULL,
  sequence bigint NOT NULL,
  PRIMARY KEY (topic, subject)
);

-- The last sequence applied of a subject: the proof that a fact has had its effect.
CREATE TABLE inbox (
  topic    text NOT NULL,
  subject  text NOT NULL,
  sequence bigint NOT NULL,
  PRIMARY KEY (topic, subject)
);

-- Facts that came before their predecessors.
CREATE TABLE inbox_waiting (
  topic        text NOT NULL,
  subject      text NOT NULL,
  sequence     bigint NOT NULL,
  type         text,
  payload      bytea,
  partition_no int NOT NULL,
  offset_no    bigint NOT NULL,
  traceparent  text,
  PRIMARY KEY (topic, subject, sequence)
);

-- What could not be applied, with its original bytes, for an operator to see and replay.
CREATE TABLE dead_letter (
  id           uuid PRIMARY KEY,
  topic        text NOT NULL,
  subject      text,
  sequence     bigint,
  type         text,
  payload      bytea,
  partition_no int NOT NULL,
  offset_no    bigint NOT NULL,
  traceparent  text,
  reason       text NOT NULL,
  dead_since   timestamptz NOT NULL DEFAULT now(),
  settled_at   timestamptz,
  settled_by   uuid,
  settlement   text CHECK (settlement IN ('REPLAYED', 'DISCARDED')),
  UNIQUE (topic, partition_no, offset_no)
);
-- However often a fact is delivered, it is one open dead letter.
CREATE UNIQUE INDEX dead_letter_of_fact ON dead_letter (topic, subject, sequence)
  WHERE settlement IS NULL AND sequence > 0;
CREATE INDEX dead_letter_open ON dead_letter (dead_since, id) WHERE settlement IS NULL;

CREATE TABLE idempotency_key (
  caller     uuid NOT NULL,
  key        text NOT NULL CHECK (length(key) <= 200),
  digest     text NOT NULL,
  status     int,
  location   text,
  body       text,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_key_by_age ON idempotency_key (created_at);

-- Who did what to which object, and when; written in the transaction of the deed.
CREATE TABLE audit_trail (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at       timestamptz NOT NULL DEFAULT now(),
  who      uuid,
  roles    text[] NOT NULL,
  what     text NOT NULL,
  object   text NOT NULL
);
CREATE INDEX audit_trail_by_object ON audit_trail (object, at);
CREATE INDEX audit_trail_by_person ON audit_trail (who, at);

-- Several wishes for one resource may wait at a time, each in its offering; one at most is accepted.
CREATE SEQUENCE waiting_ticket;

ALTER TABLE enrollment
  ADD COLUMN offering   uuid REFERENCES course_offering,
  -- The order of the waiting list, taken under the lock of the offering; null for who does not wait.
  ADD COLUMN ticket     bigint,
  -- Why it is in its state, who brought it there (null: nobody, the cloud did) and when.
  ADD COLUMN reason     text NOT NULL DEFAULT 'ENROLLED',
  ADD COLUMN changed_by uuid,
  ADD COLUMN note       text,
  ADD COLUMN changed_at timestamptz;

UPDATE enrollment SET
  reason = CASE state WHEN 'COMPLETED' THEN 'UNITS_COMPLETED' WHEN 'WITHDRAWN' THEN 'OWN_WISH'
    ELSE 'ENROLLED' END,
  changed_by = learner,
  changed_at = CASE state WHEN 'ACTIVE' THEN enrolled_at ELSE last_activity_at END;

ALTER TABLE enrollment
  ALTER COLUMN changed_at SET NOT NULL,
  DROP CONSTRAINT enrollment_learner_resource_key,
  DROP CONSTRAINT enrollment_state_check,
  ADD CONSTRAINT enrollment_state_check CHECK (state IN
    ('REQUESTED', 'WAITLISTED', 'ACTIVE', 'DEFERRED', 'COMPLETED', 'WITHDRAWN')),
  ADD CONSTRAINT enrollment_waits_with_a_ticket CHECK ((state = 'WAITLISTED') = (ticket IS NOT NULL));

CREATE INDEX enrollment_of_learner ON enrollment (learner, resource);
CREATE UNIQUE INDEX enrollment_accepted_once ON enrollment (learner, resource)
  WHERE state IN ('ACTIVE', 'DEFERRED', 'COMPLETED');
CREATE UNIQUE INDEX enrollment_asked_once ON enrollment (learner, offering)
  WHERE state IN ('REQUESTED', 'WAITLISTED');
CREATE INDEX enrollment_in_offering ON enrollment (offering, state, ticket)
  WHERE offering IS NOT NULL;

-- Every state that an enrolment was ever in, with who and why. The database keeps it by itself, so
-- that no way of changing an enrolment passes it by.
CREATE TABLE enrollment_change (
  enrollment uuid NOT NULL,
  number     int NOT NULL,
  from_state text,
  to_state   text NOT NULL,
  offering   uuid,
  reason     text NOT NULL,
  note       text,
  who        uuid,
  at         timestamptz NOT NULL,
  PRIMARY KEY (enrollment, number)
);

INSERT INTO enrollment_change (enrollment, number, from_state, to_state, reason, who, at)
  SELECT id, 0, NULL, 'ACTIVE', 'ENROLLED', learner, enrolled_at FROM enrollment
  UNION ALL
  SELECT id, revision, 'ACTIVE', state, reason, learner, changed_at FROM enrollment
  WHERE state <> 'ACTIVE';

CREATE FUNCTION enrollment_change_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO enrollment_change
    (enrollment, number, from_state, to_state, offering, reason, note, who, at)
  VALUES (NEW.id, NEW.revision, OLD.state, NEW.state, NEW.offering, NEW.reason, NEW.note,
    NEW.changed_by, NEW.changed_at);
  RETURN NULL;
END
$$;
CREATE TRIGGER enrollment_begun AFTER INSERT ON enrollment
  FOR EACH ROW EXECUTE FUNCTION enrollment_change_is_kept();
CREATE TRIGGER enrollment_changed AFTER UPDATE OF state, offering ON enrollment
  FOR EACH ROW WHEN (OLD.state <> NEW.state OR OLD.offering IS DISTINCT FROM NEW.offering)
  EXECUTE FUNCTION enrollment_change_is_kept();
CREATE TRIGGER enrollment_changes_are_only_added_to BEFORE UPDATE OR DELETE ON enrollment_change
  FOR EACH ROW EXECUTE FUNCTION record_is_only_added_to();

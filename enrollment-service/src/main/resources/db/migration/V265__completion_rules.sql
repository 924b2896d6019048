-- What a resource asks for before it counts as completed: each version is kept as it was set. A
-- resource without any asks for every unit.
CREATE TABLE completion_rules (
  resource    uuid NOT NULL,
  version     int NOT NULL CHECK (version > 0),
  institution text NOT NULL,
  rule        jsonb NOT NULL,
  who         uuid NOT NULL,
  at          timestamptz NOT NULL,
  PRIMARY KEY (resource, version)
);
CREATE TRIGGER completion_rules_are_only_added_to BEFORE UPDATE OR DELETE ON completion_rules
  FOR EACH ROW EXECUTE FUNCTION record_is_only_added_to();

-- An offering takes the rules that stand when it is made; an enrolment takes those of its offering, or
-- where it has none those that stand when it begins. 0: every unit. The database sees to it, so that
-- no way of enrolling passes it by.
ALTER TABLE course_offering ADD COLUMN rules int NOT NULL DEFAULT 0;
ALTER TABLE enrollment
  ADD COLUMN rules   int NOT NULL DEFAULT 0,
  -- Whether the institution has decided anything about what is asked of her.
  ADD COLUMN decided boolean NOT NULL DEFAULT false;
CREATE INDEX enrollment_with_rules ON enrollment (learner) WHERE rules > 0 OR decided;

CREATE FUNCTION rules_are_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.rules := (SELECT coalesce(max(version), 0) FROM completion_rules WHERE resource = NEW.resource);
  RETURN NEW;
END
$$;
CREATE TRIGGER offering_takes_rules BEFORE INSERT ON course_offering
  FOR EACH ROW EXECUTE FUNCTION rules_are_taken();
CREATE TRIGGER enrollment_takes_rules BEFORE INSERT ON enrollment
  FOR EACH ROW WHEN (NEW.offering IS NULL) EXECUTE FUNCTION rules_are_taken();

CREATE FUNCTION rules_of_the_offering_are_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.rules := (SELECT rules FROM course_offering WHERE id = NEW.offering);
  RETURN NEW;
END
$$;
CREATE TRIGGER enrollment_takes_rules_of_its_offering BEFORE INSERT ON enrollment
  FOR EACH ROW WHEN (NEW.offering IS NOT NULL) EXECUTE FUNCTION rules_of_the_offering_are_taken();

CREATE FUNCTION rules_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'An enrolment keeps the rules that it began with';
END
$$;
CREATE TRIGGER enrollment_keeps_its_rules BEFORE UPDATE OF rules ON enrollment
  FOR EACH ROW WHEN (OLD.rules <> NEW.rules) EXECUTE FUNCTION rules_stay();

-- What rules need of an event, and the moment that it counts as: as the device told it, but never
-- before the enrolment and never after the arrival. NULL in rows from before: as it was told.
ALTER TABLE progress_event
  ADD COLUMN minutes   int,
  ADD COLUMN counts_at timestamptz,
  DROP CONSTRAINT progress_event_kind_check,
  ADD CONSTRAINT progress_event_kind_check CHECK (kind IN ('STARTED', 'COMPLETED', 'SUBMITTED'));

-- What an institution has decided about somebody's completion, kept for ever.
CREATE TABLE completion_decision (
  enrollment uuid NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('ATTENDED', 'SIGNED_OFF', 'RECOGNISED', 'OVERRIDDEN')),
  -- A unit, or a course that is asked for; NULL for the whole.
  item       uuid,
  reason     text,
  evidence   text,
  who        uuid NOT NULL,
  at         timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (enrollment, kind, item),
  CONSTRAINT an_override_has_a_reason CHECK (kind <> 'OVERRIDDEN' OR reason IS NOT NULL),
  CONSTRAINT prior_learning_has_evidence CHECK (kind <> 'RECOGNISED' OR evidence IS NOT NULL)
);
CREATE TRIGGER completion_decisions_are_only_added_to BEFORE UPDATE OR DELETE ON completion_decision
  FOR EACH ROW EXECUTE FUNCTION record_is_only_added_to();

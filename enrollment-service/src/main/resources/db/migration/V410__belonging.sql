-- Where the learner of an enrolment stands with an institution, as the institution sees it: beside the
-- state of the enrolment, and never moved by it.
CREATE TABLE belonging (
  enrollment  uuid NOT NULL,
  institution text NOT NULL,
  state       text NOT NULL CHECK (state IN ('JOINING', 'ACTIVE', 'LEAVING', 'LEFT')),
  -- Counts the changes, from 1.
  number      int NOT NULL,
  reason      text NOT NULL,
  note        text,
  changed_by  uuid,
  changed_at  timestamptz NOT NULL,
  PRIMARY KEY (enrollment, institution)
);
CREATE UNIQUE INDEX belonging_to_one_at_a_time ON belonging (enrollment)
  WHERE state IN ('ACTIVE', 'LEAVING');
CREATE INDEX belonging_to_institution ON belonging (institution, changed_at, enrollment);

-- Every change of it, with who and why. The database keeps it by itself.
CREATE TABLE belonging_change (
  enrollment  uuid NOT NULL,
  institution text NOT NULL,
  number      int NOT NULL,
  from_state  text,
  to_state    text NOT NULL,
  reason      text NOT NULL,
  note        text,
  who         uuid,
  at          timestamptz NOT NULL,
  PRIMARY KEY (enrollment, institution, number)
);
CREATE FUNCTION belonging_change_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO belonging_change
    (enrollment, institution, number, from_state, to_state, reason, note, who, at)
  VALUES (NEW.enrollment, NEW.institution, NEW.number,
    CASE TG_OP WHEN 'UPDATE' THEN OLD.state END, NEW.state, NEW.reason, NEW.note,
    NEW.changed_by, NEW.changed_at);
  RETURN NULL;
END
$$;
CREATE TRIGGER belonging_begun AFTER INSERT ON belonging
  FOR EACH ROW EXECUTE FUNCTION belonging_change_is_kept();
CREATE TRIGGER belonging_changed AFTER UPDATE OF state ON belonging
  FOR EACH ROW WHEN (OLD.number <> NEW.number) EXECUTE FUNCTION belonging_change_is_kept();
CREATE TRIGGER belonging_changes_are_only_added_to BEFORE UPDATE OR DELETE ON belonging_change
  FOR EACH ROW EXECUTE FUNCTION record_is_only_added_to();

-- Whoever comes in by an offering of her own institution is known there as its teacher; any other
-- institution knows of an enrolment when she tells it.
CREATE FUNCTION belonging_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO belonging (enrollment, institution, state, number, reason, changed_by, changed_at)
  SELECT NEW.id, NEW.institution, 'ACTIVE', 1, 'ENROLLED', NEW.learner, NEW.changed_at
  FROM course_offering WHERE id = NEW.offering AND institution = NEW.institution;
  RETURN NULL;
END
$$;
CREATE TRIGGER enrollment_in_her_institution AFTER INSERT ON enrollment
  FOR EACH ROW WHEN (NEW.offering IS NOT NULL AND NEW.institution IS NOT NULL)
  EXECUTE FUNCTION belonging_begins();

INSERT INTO belonging (enrollment, institution, state, number, reason, changed_by, changed_at)
  SELECT e.id, e.institution, 'ACTIVE', 1, 'ENROLLED', e.learner, e.enrolled_at
  FROM enrollment e JOIN course_offering o ON o.id = e.offering AND o.institution = e.institution;

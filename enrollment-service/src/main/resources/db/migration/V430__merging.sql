-- While two accounts of one person become one, rows that are only added to change whom they name, and a
-- decision the enrolment that it is about; nothing else of them changes.
CREATE OR REPLACE FUNCTION record_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  names CONSTANT text[] := ARRAY['learner', 'entered_by', 'who', 'enrollment'];
BEGIN
  IF current_setting('teachercloud.erasing', true) = 'on' THEN
    IF TG_OP = 'DELETE' THEN
      RETURN OLD;
    END IF;
    IF to_jsonb(NEW) - 'entered_by' - 'who' = to_jsonb(OLD) - 'entered_by' - 'who' THEN
      RETURN NEW;
    END IF;
  END IF;
  IF current_setting('teachercloud.merging', true) = 'on' AND TG_OP = 'UPDATE'
    AND to_jsonb(NEW) - names = to_jsonb(OLD) - names THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The record is only added to';
END
$$;

-- Also what was given up already is closed, where another account of hers was further.
DROP TRIGGER enrollment_changed ON enrollment;
CREATE TRIGGER enrollment_changed AFTER UPDATE OF state, offering, reason ON enrollment
  FOR EACH ROW WHEN (OLD.state <> NEW.state OR OLD.offering IS DISTINCT FROM NEW.offering
    OR (NEW.reason = 'MERGED' AND OLD.reason <> 'MERGED'))
  EXECUTE FUNCTION enrollment_change_is_kept();

-- When an enrolment was last written here, by this database's clock: what other devices ask by. What
-- happened offline happened earlier. Not indexed, so that progress still updates its row in place; a
-- learner's rows are found by the learner.
ALTER TABLE enrollment ADD COLUMN updated_at timestamptz;
UPDATE enrollment SET updated_at = greatest(changed_at, last_activity_at);
ALTER TABLE enrollment
  ALTER COLUMN updated_at SET DEFAULT clock_timestamp(),
  ALTER COLUMN updated_at SET NOT NULL;

CREATE FUNCTION enrollment_is_updated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := clock_timestamp();
  RETURN NEW;
END
$$;
CREATE TRIGGER enrollment_updated BEFORE UPDATE ON enrollment
  FOR EACH ROW EXECUTE FUNCTION enrollment_is_updated();

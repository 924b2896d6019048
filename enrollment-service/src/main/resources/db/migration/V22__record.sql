-- The record for life: what issuers say of a person, only ever added to. A correction is an entry
-- that takes an earlier one's place; the earlier one stays.
CREATE TABLE record_entry (
  id          uuid PRIMARY KEY,
  learner     uuid NOT NULL,
  institution text NOT NULL,
  kind        text NOT NULL CHECK (kind IN
    ('COMPLETION', 'CERTIFICATE', 'TRAINING', 'EXCHANGE', 'RECOGNITION', 'SERVICE', 'OTHER')),
  title       jsonb NOT NULL,
  minutes     int NOT NULL CHECK (minutes >= 0),
  happened_at timestamptz NOT NULL,
  entered_at  timestamptz NOT NULL,
  entered_by  uuid,
  alignments  jsonb NOT NULL,
  -- The enrolment or the certificate that it speaks of; null for what an institution wrote.
  source      uuid,
  supersedes  uuid UNIQUE REFERENCES record_entry,
  -- Whether it only says that the entry whose place it takes does not hold.
  withdraws   boolean NOT NULL,
  CHECK (NOT withdraws OR supersedes IS NOT NULL)
);
CREATE INDEX record_entry_of_learner ON record_entry (learner, entered_at DESC, id DESC);
CREATE UNIQUE INDEX record_entry_source ON record_entry (source) WHERE supersedes IS NULL;

CREATE FUNCTION record_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('teachercloud.erasing', true) = 'on' AND TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'The record is only added to';
END
$$;
CREATE TRIGGER record_is_only_added_to BEFORE UPDATE OR DELETE ON record_entry
  FOR EACH ROW EXECUTE FUNCTION record_is_only_added_to();

-- Which institutions a person lets know of her record, and how long.
CREATE TABLE record_share (
  id          uuid PRIMARY KEY,
  learner     uuid NOT NULL,
  institution text NOT NULL,
  since       timestamptz NOT NULL,
  until       timestamptz
);
CREATE INDEX record_share_of_learner ON record_share (learner, institution);

-- The stages of a career, dated.
CREATE TABLE teacher_stage (
  learner uuid NOT NULL,
  since   timestamptz NOT NULL,
  stage   text NOT NULL,
  PRIMARY KEY (learner, since)
);

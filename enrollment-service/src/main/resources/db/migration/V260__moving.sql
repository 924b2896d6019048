-- What was new in a version, by language; empty where nobody said.
ALTER TABLE edition ADD COLUMN changes jsonb NOT NULL DEFAULT '{}';

-- Every move of an enrolment to a later version, with where the learner stood in the earlier one.
CREATE TABLE enrollment_move (
  enrollment      uuid NOT NULL,
  -- The revision of the enrolment that the move took the place of.
  number          int NOT NULL,
  from_version    int NOT NULL,
  to_version      int NOT NULL,
  progress        double precision NOT NULL,
  units_started   bigint[] NOT NULL,
  units_completed bigint[] NOT NULL,
  units_score     real[] NOT NULL,
  at              timestamptz NOT NULL,
  PRIMARY KEY (enrollment, number),
  CHECK (from_version < to_version)
);
CREATE TRIGGER enrollment_moves_are_only_added_to BEFORE UPDATE OR DELETE ON enrollment_move
  FOR EACH ROW EXECUTE FUNCTION record_is_only_added_to();

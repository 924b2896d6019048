-- What a derived work brings, proposed to the owner of its source. The words of the credit (title,
-- institution) stand as they were, like those of adaptations.
CREATE TABLE merge_proposal (
  id             uuid PRIMARY KEY,
  work           uuid NOT NULL REFERENCES adaptation,
  source         uuid NOT NULL REFERENCES resource,
  work_version   int NOT NULL CHECK (work_version > 0),
  title_zh       text,
  title_en       text,
  institution    text NOT NULL REFERENCES institution,
  words_zh       text,
  words_en       text,
  state          text NOT NULL CHECK (state IN ('OPEN', 'TAKEN_BACK', 'ACCEPTED', 'DECLINED', 'MERGED')),
  proposed_by    uuid,
  proposed_at    timestamptz NOT NULL,
  answer_zh      text,
  answer_en      text,
  decided_by     uuid,
  decided_at     timestamptz,
  -- The version of the source that brought it.
  merged_version int CHECK (merged_version > 1),
  CONSTRAINT something_is_said CHECK (words_zh IS NOT NULL OR words_en IS NOT NULL),
  CONSTRAINT merged_is_a_version CHECK ((state = 'MERGED') = (merged_version IS NOT NULL))
);
CREATE UNIQUE INDEX one_standing_merge_proposal ON merge_proposal (work)
  WHERE state IN ('OPEN', 'ACCEPTED');
CREATE INDEX merge_proposal_by_source ON merge_proposal (source, proposed_at);
CREATE INDEX merge_proposal_by_institution ON merge_proposal (institution, proposed_at);

-- A decision is taken back by a later one that takes its place, with its reason; both are kept. Of
-- those about one thing each but the first takes the place of one other: they are a line, and the last
-- of it holds, unless it takes back.
ALTER TABLE completion_decision
  ADD COLUMN id         uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN supersedes uuid,
  ADD COLUMN withdraws  boolean NOT NULL DEFAULT false;
ALTER TABLE completion_decision
  ALTER COLUMN id DROP DEFAULT,
  DROP CONSTRAINT completion_decision_enrollment_kind_item_key,
  DROP CONSTRAINT prior_learning_has_evidence,
  ADD PRIMARY KEY (id),
  ADD CONSTRAINT a_decision_is_superseded_once UNIQUE (supersedes),
  ADD CONSTRAINT one_line_for_one_thing UNIQUE NULLS NOT DISTINCT (enrollment, kind, item, supersedes),
  ADD CONSTRAINT prior_learning_has_evidence
    CHECK (kind <> 'RECOGNISED' OR evidence IS NOT NULL OR withdraws),
  ADD CONSTRAINT taking_back_has_a_reason
    CHECK (NOT withdraws OR (supersedes IS NOT NULL AND reason IS NOT NULL));

-- The platform's word, given in advance, that what two people of an institution publish for everyone is
-- there for everyone at once. At most one stands for an institution; those before it stay as they were.
CREATE TABLE standing_approval (
  id           uuid PRIMARY KEY,
  institution  text NOT NULL REFERENCES institution,
  from_date    date NOT NULL,
  -- The day after the last; null where it has no end.
  to_date      date CHECK (to_date > from_date),
  -- Null where it came with the programme's network.
  given_by     uuid,
  given_at     timestamptz NOT NULL,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  CHECK (withdrawn_by IS NULL OR withdrawn_at IS NOT NULL)
);
CREATE UNIQUE INDEX one_standing_approval ON standing_approval (institution) WHERE withdrawn_at IS NULL;

-- Who leads or is a partner today goes on publishing as before; who is supported asks from now on.
INSERT INTO standing_approval (id, institution, from_date, given_at)
SELECT gen_random_uuid(), institution, current_date, now()
FROM (SELECT DISTINCT institution FROM cluster_membership
  WHERE role IN ('LEAD', 'PARTNER') AND from_date <= current_date
    AND (to_date IS NULL OR to_date > current_date)) AS network;

-- A grant that nobody asked for by itself: a publication for everyone that nobody had approved did.
ALTER TABLE share_grant ADD COLUMN by_publication boolean NOT NULL DEFAULT false,
  -- Why it was declined, for the owner; null where nothing was said.
  ADD COLUMN reason text CHECK (length(reason) <= 500),
  ADD CONSTRAINT only_what_is_declined_has_a_reason CHECK (reason IS NULL OR state = 'DECLINED');

-- Whether the operator wrote or agreed to a source as it is: then the platform has approved what it publishes.
ALTER TABLE harvest_source ADD COLUMN platform_agrees boolean NOT NULL DEFAULT false;

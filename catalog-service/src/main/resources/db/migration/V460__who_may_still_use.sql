-- Whoever waits for a place of a laboratory, or has asked for one or for a seat, gets it only if it is
-- still shared with her. As a member of what she asked is known from when she last did.
ALTER TABLE booking ADD COLUMN member_of text[];
ALTER TABLE seat ADD COLUMN member_of text[];

-- Why a booking was cancelled, where nobody wanted it so.
ALTER TABLE booking ADD COLUMN reason text CHECK (reason IN ('NO_LONGER_OFFERED')),
  ADD CONSTRAINT only_what_is_cancelled_has_a_reason CHECK (reason IS NULL OR state = 'CANCELLED');

-- Whether an award was ever stated: those that are older than the fact are stated at a start.
ALTER TABLE award ADD COLUMN stated boolean NOT NULL DEFAULT false;

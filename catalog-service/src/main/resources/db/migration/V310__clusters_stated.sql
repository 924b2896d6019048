-- Whether a cluster's roles were ever stated: those that are older than the fact are stated at a start.
ALTER TABLE cluster ADD COLUMN stated boolean NOT NULL DEFAULT false;

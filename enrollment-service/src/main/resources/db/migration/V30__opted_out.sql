-- Whether a learner wants the list that all get instead of recommendations of her own.
ALTER TABLE learner ADD COLUMN opted_out boolean NOT NULL DEFAULT false;

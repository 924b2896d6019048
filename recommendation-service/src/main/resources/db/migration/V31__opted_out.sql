ALTER TABLE learner ADD COLUMN opted_out boolean NOT NULL DEFAULT false;

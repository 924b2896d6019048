-- The number of the last change that an import has made, so that it can be told when searches know it.
ALTER TABLE import_job ADD COLUMN last_change bigint NOT NULL DEFAULT 0;

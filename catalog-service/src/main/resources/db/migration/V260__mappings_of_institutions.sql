-- A kept mapping belongs to the institution of the publisher who keeps it; '' is the platform, for
-- which the operator keeps it. What was kept before belongs to the platform.
ALTER TABLE import_mapping ADD COLUMN owner text NOT NULL DEFAULT '';
ALTER TABLE import_mapping ADD COLUMN change int NOT NULL DEFAULT 1;
ALTER TABLE import_mapping DROP CONSTRAINT import_mapping_pkey;
ALTER TABLE import_mapping ADD PRIMARY KEY (owner, name);

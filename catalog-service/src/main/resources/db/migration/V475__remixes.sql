-- A remix is made from several works: the first stands with the adaptation, the further ones here.
CREATE TABLE further_source (
  resource       uuid NOT NULL REFERENCES adaptation,
  place          int NOT NULL CHECK (place > 0),
  source         uuid NOT NULL REFERENCES resource,
  source_version int NOT NULL CHECK (source_version > 0),
  title          jsonb NOT NULL,
  institution    text NOT NULL REFERENCES institution,
  licence        text NOT NULL,
  PRIMARY KEY (resource, place),
  UNIQUE (resource, source),
  CHECK (resource <> source)
);
CREATE INDEX further_source_of_source ON further_source (source);

-- What the first source had, which an extract has less of and a translation has otherwise. Null for
-- adaptations of before.
ALTER TABLE adaptation ADD COLUMN source_units int, ADD COLUMN source_languages text[];

-- Every source of every work, its first one first.
CREATE VIEW made_from AS
SELECT resource, 0 AS place, source, source_version, kind, notes, title, institution, licence, at
FROM adaptation
UNION ALL
SELECT f.resource, f.place, f.source, f.source_version, a.kind, a.notes, f.title, f.institution,
  f.licence, a.at
FROM further_source f JOIN adaptation a USING (resource);

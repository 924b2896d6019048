-- Copy of the catalogue's frameworks of standards, each in the version that holds now.
CREATE TABLE standards_framework (
  framework uuid PRIMARY KEY,
  country   text NOT NULL,
  version   text NOT NULL,
  title     jsonb NOT NULL
);
CREATE TABLE standards_item (
  item      uuid PRIMARY KEY,
  framework uuid NOT NULL REFERENCES standards_framework,
  code      text NOT NULL,
  title     jsonb NOT NULL
);
CREATE INDEX standards_item_of_framework ON standards_item (framework);

-- Links between items of two frameworks that are adopted now, with the versions that they were
-- judged by. Those that say that there is no counterpart are not among them. The items may arrive
-- later than the link.
CREATE TABLE adopted_link (
  link                  uuid PRIMARY KEY,
  kind                  text NOT NULL CHECK (kind IN ('EXACT', 'BROADER', 'NARROWER', 'RELATED')),
  origin                uuid NOT NULL,
  origin_framework      uuid NOT NULL,
  origin_version        text NOT NULL,
  destination           uuid NOT NULL,
  destination_framework uuid NOT NULL,
  destination_version   text NOT NULL
);
CREATE INDEX adopted_link_by_origin ON adopted_link (origin);
CREATE INDEX adopted_link_by_destination ON adopted_link (destination);

-- The standards that a certificate proves, in both countries, as its signed credential says.
ALTER TABLE certificate ADD COLUMN proves jsonb NOT NULL DEFAULT '[]';

CREATE TABLE standards_framework (
  id      uuid PRIMARY KEY,
  country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  -- Number of the version that holds now; the row's lock orders versions.
  newest  int NOT NULL CHECK (newest > 0)
);

-- A version never changes once it stands here.
CREATE TABLE standards_version (
  framework    uuid NOT NULL REFERENCES standards_framework,
  number       int NOT NULL CHECK (number > 0),
  version      text NOT NULL,
  title_zh     text,
  title_en     text,
  -- What the publisher's document says beyond that, as it came; null where it was written here.
  source       jsonb,
  published_at timestamptz NOT NULL,
  published_by uuid,
  PRIMARY KEY (framework, number),
  UNIQUE (framework, version),
  CHECK (title_zh IS NOT NULL OR title_en IS NOT NULL)
);

-- The identity of an item, in one framework for ever.
CREATE TABLE standards_item (
  id        uuid PRIMARY KEY,
  framework uuid NOT NULL REFERENCES standards_framework,
  UNIQUE (framework, id)
);

-- What a version says of an item.
CREATE TABLE standards_wording (
  framework uuid NOT NULL,
  number    int NOT NULL,
  item      uuid NOT NULL,
  position  int NOT NULL,
  code      text NOT NULL,
  title_zh  text,
  title_en  text,
  parent    uuid,
  source    jsonb,
  PRIMARY KEY (framework, number, item),
  UNIQUE (framework, number, position),
  FOREIGN KEY (framework, number) REFERENCES standards_version,
  FOREIGN KEY (framework, item) REFERENCES standards_item (framework, id),
  FOREIGN KEY (framework, number, parent) REFERENCES standards_wording,
  CHECK (title_zh IS NOT NULL OR title_en IS NOT NULL)
);

-- An institution's word on what a resource serves, whole: it replaces what it said before.
CREATE TABLE alignment_word (
  resource    uuid NOT NULL REFERENCES resource,
  institution text NOT NULL REFERENCES institution,
  stated_by   uuid,
  stated_at   timestamptz NOT NULL,
  PRIMARY KEY (resource, institution)
);

CREATE TABLE alignment (
  resource    uuid NOT NULL,
  institution text NOT NULL,
  item        uuid NOT NULL REFERENCES standards_item,
  -- Null where the whole resource serves the item.
  unit        uuid,
  FOREIGN KEY (resource, institution) REFERENCES alignment_word ON DELETE CASCADE,
  UNIQUE NULLS NOT DISTINCT (resource, institution, item, unit)
);
CREATE INDEX alignment_by_item ON alignment (item);

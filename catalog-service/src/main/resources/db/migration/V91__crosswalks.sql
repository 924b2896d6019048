-- The institution that brought a framework here and may bring its next version; null: the operator.
ALTER TABLE standards_framework ADD COLUMN institution text REFERENCES institution;
CREATE INDEX standards_version_by_part ON standards_version USING gin (source jsonb_path_ops);

-- Who may speak for a framework and so for its country.
CREATE TABLE standards_expert (
  framework    uuid NOT NULL REFERENCES standards_framework,
  person       uuid NOT NULL,
  name         text NOT NULL,
  appointed_by uuid NOT NULL,
  appointed_at timestamptz NOT NULL,
  PRIMARY KEY (framework, person)
);

CREATE TABLE crosswalk_link (
  id                    uuid PRIMARY KEY,
  origin_framework      uuid NOT NULL,
  origin                uuid NOT NULL,
  destination_framework uuid NOT NULL REFERENCES standards_framework,
  -- Null where the other framework has nothing like the origin.
  destination           uuid,
  kind                  text NOT NULL
    CHECK (kind IN ('EXACT', 'BROADER', 'NARROWER', 'RELATED', 'NONE')),
  rationale             text NOT NULL,
  evidence              text[] NOT NULL,
  state                 text NOT NULL CHECK (state IN ('PROPOSED', 'ADOPTED', 'REOPENED')),
  proposed_by           uuid NOT NULL,
  changed_at            timestamptz NOT NULL,
  change                int NOT NULL,
  FOREIGN KEY (origin_framework, origin) REFERENCES standards_item (framework, id),
  FOREIGN KEY (destination_framework, destination) REFERENCES standards_item (framework, id),
  CHECK (origin_framework <> destination_framework),
  CHECK ((kind = 'NONE') = (destination IS NULL)),
  CONSTRAINT adopted_with_evidence
    CHECK (state <> 'ADOPTED' OR (cardinality(evidence) > 0 AND rationale <> '')),
  UNIQUE NULLS NOT DISTINCT (origin, destination_framework, destination)
);
CREATE INDEX crosswalk_link_by_destination ON crosswalk_link (destination_framework);
CREATE INDEX crosswalk_link_by_origin ON crosswalk_link (origin_framework);

-- One expert for each side; nobody for both.
CREATE TABLE crosswalk_approval (
  link        uuid NOT NULL REFERENCES crosswalk_link,
  framework   uuid NOT NULL,
  person      uuid NOT NULL,
  -- The version of her framework that she judged by.
  number      int NOT NULL,
  approved_at timestamptz NOT NULL,
  PRIMARY KEY (link, framework),
  UNIQUE (link, person)
);

-- Published versions that another one has taken the place of; the present one stands in resource. The
-- database keeps them by itself, so that no way of changing a resource passes it by.
CREATE TABLE resource_version (
  resource     uuid NOT NULL REFERENCES resource,
  version      int NOT NULL CHECK (version > 0),
  description  jsonb NOT NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (resource, version)
);

CREATE FUNCTION resource_version_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version = OLD.version AND NEW.state IN ('PUBLISHED', 'WITHDRAWN') THEN
    RAISE EXCEPTION 'A published version is never changed';
  END IF;
  INSERT INTO resource_version (resource, version, description, published_at)
  VALUES (OLD.id, OLD.version, OLD.description, OLD.published_at);
  RETURN NULL;
END
$$;
-- Sets are written in any order, which changes nothing: hence containment, not equality.
CREATE TRIGGER resource_version_ended AFTER UPDATE ON resource
  FOR EACH ROW WHEN (OLD.state IN ('PUBLISHED', 'WITHDRAWN')
    AND (OLD.version <> NEW.version OR NEW.state IN ('DRAFT', 'IN_REVIEW')
      OR NOT (OLD.description @> NEW.description AND NEW.description @> OLD.description)))
  EXECUTE FUNCTION resource_version_is_kept();

CREATE FUNCTION versions_are_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Versions are only added to';
END
$$;
CREATE TRIGGER resource_versions_are_only_added_to BEFORE UPDATE OR DELETE ON resource_version
  FOR EACH ROW EXECUTE FUNCTION versions_are_only_added_to();

-- What is written for the next version of a published resource, beside that which everybody sees.
CREATE TABLE next_draft (
  resource     uuid PRIMARY KEY REFERENCES resource,
  -- The version that was published when this was last written.
  base         int NOT NULL CHECK (base > 0),
  state        text NOT NULL CHECK (state IN ('DRAFT', 'IN_REVIEW')),
  description  jsonb NOT NULL,
  created_by   uuid,
  submitted_by uuid,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  -- Numbered together with the changes of resources, so that both stand in one list.
  change       bigint NOT NULL UNIQUE
);

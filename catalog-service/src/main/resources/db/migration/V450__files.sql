-- The files of teaching resources, in the versions that have them: from one version to the one before
-- another. A draft has the number of the version that it will be, so publishing writes nothing here, and
-- the next draft begins with what is published.
CREATE TABLE file_content (
  sha256       text NOT NULL,
  media_type   text NOT NULL,
  content      bytea NOT NULL,
  -- A small picture, or the beginning of a text; null where there is nothing to show.
  preview      bytea,
  PRIMARY KEY (sha256, media_type)
);
-- Read in parts, which only what is not compressed can be.
ALTER TABLE file_content ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE resource_file (
  id            uuid PRIMARY KEY,
  -- Deferred, so that the files of what is published at once can be there before it.
  resource      uuid NOT NULL REFERENCES resource DEFERRABLE INITIALLY DEFERRED,
  name          text NOT NULL,
  media_type    text NOT NULL,
  size          bigint NOT NULL CHECK (size > 0),
  licence       text NOT NULL,
  sha256        text NOT NULL,
  preview       text CHECK (preview IN ('IMAGE', 'TEXT')),
  since_version int NOT NULL CHECK (since_version > 0),
  until_version int CHECK (until_version > since_version),
  added_at      timestamptz NOT NULL,
  FOREIGN KEY (sha256, media_type) REFERENCES file_content
);
CREATE INDEX resource_file_by_resource ON resource_file (resource, since_version);
CREATE INDEX resource_file_by_content ON resource_file (sha256, media_type);

CREATE FUNCTION published_files_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  published int := coalesce((SELECT version FROM resource WHERE id = coalesce(NEW.resource, OLD.resource)), 0);
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.since_version <= published THEN
      RAISE EXCEPTION 'The files of a published version are never changed';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.since_version <= published AND (TG_OP = 'DELETE'
      OR (NEW.id, NEW.resource, NEW.name, NEW.media_type, NEW.size, NEW.licence, NEW.sha256,
          NEW.since_version) IS DISTINCT FROM
        (OLD.id, OLD.resource, OLD.name, OLD.media_type, OLD.size, OLD.licence, OLD.sha256,
          OLD.since_version)
      OR coalesce(OLD.until_version, published + 1) <= published
      OR coalesce(NEW.until_version, published + 1) <= published) THEN
    RAISE EXCEPTION 'The files of a published version are never changed';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER published_files_are_kept BEFORE INSERT OR UPDATE OR DELETE ON resource_file
  FOR EACH ROW EXECUTE FUNCTION published_files_are_kept();

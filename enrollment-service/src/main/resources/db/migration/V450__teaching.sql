-- An offering of an institution that a resource is shared with for teaching keeps to the version that
-- it began with, whatever becomes of the share. NULL: an offering of the owner, which begins with the
-- newest. Whether a resource needs an offering to be entered is decided by the owner's alone.
ALTER TABLE course_offering
  ADD COLUMN version int,
  ADD CONSTRAINT course_offering_keeps_an_edition
    FOREIGN KEY (resource, version) REFERENCES edition (resource, version);

CREATE FUNCTION offering_keeps_its_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'An offering keeps the version that it began with';
END
$$;
CREATE TRIGGER offering_keeps_its_version BEFORE UPDATE OF version ON course_offering
  FOR EACH ROW WHEN (OLD.version IS DISTINCT FROM NEW.version)
  EXECUTE FUNCTION offering_keeps_its_version();

-- Whether an institution may teach with what another one owns, at a moment.
CREATE FUNCTION is_taught_by(one offering, someone text, at timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT one.state = 'PUBLISHED' AND EXISTS (
    SELECT FROM share
    WHERE share.resource = one.resource AND 'TEACH' = ANY(purposes)
      AND from_at <= at AND (until_at IS NULL OR until_at > at)
      AND (audience IN ('EVERYONE', 'MEMBERS') OR share.institution = someone))
$$;

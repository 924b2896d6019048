-- Whose rows an import may bring, as it was when it was asked for: null for everybody's (the operator's,
-- and those asked for before this column was there).
ALTER TABLE import_job ADD COLUMN writes_for text[];

-- Whether people of an institution take part in the cloud: it is or was or may come to be in a cluster or
-- group, or somebody has written for it here. Others are known by name only, from what was imported.
CREATE INDEX resource_written_here ON resource (institution) WHERE created_by IS NOT NULL;
CREATE FUNCTION takes_part(slug text) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM cluster_membership WHERE institution = slug)
    OR EXISTS (SELECT FROM invitation WHERE institution = slug)
    OR EXISTS (SELECT FROM resource WHERE institution = slug AND created_by IS NOT NULL)
$$;

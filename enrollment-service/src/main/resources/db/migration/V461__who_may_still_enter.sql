-- Who waits for a place, or for a decision, gets in only if she could ask for it at that moment. What
-- her institutions were is known from when she last asked; it is kept for as long as she waits. What
-- institutions have said since of her belonging to them counts more.
ALTER TABLE enrollment ADD COLUMN member_of text[];

CREATE FUNCTION waits_no_more() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.member_of := NULL;
  RETURN NEW;
END
$$;
CREATE TRIGGER waits_no_more BEFORE UPDATE ON enrollment FOR EACH ROW
  WHEN (NEW.member_of IS NOT NULL AND NEW.state NOT IN ('REQUESTED', 'WAITLISTED'))
  EXECUTE FUNCTION waits_no_more();

CREATE FUNCTION institutions_of(wish enrollment) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(slug), '{}') FROM (
    SELECT unnest(coalesce(wish.member_of, array_remove(ARRAY[wish.institution], NULL))) AS slug
    UNION
    SELECT institution FROM belonging
    WHERE enrollment = wish.id AND state IN ('ACTIVE', 'LEAVING')
    EXCEPT
    SELECT institution FROM belonging WHERE enrollment = wish.id AND state = 'LEFT' AND changed_at >= wish.changed_at) AS hers
$$;

CREATE FUNCTION may_still_enter(wish enrollment, at timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM course_offering AS way JOIN offering AS shown ON shown.resource = way.resource
    WHERE way.id = wish.offering AND CASE
      WHEN way.version IS NULL THEN is_offered_to(shown, institutions_of(wish), at)
      ELSE way.institution = ANY (institutions_of(wish))
        AND is_taught_by(shown, way.institution, at) END)
$$;

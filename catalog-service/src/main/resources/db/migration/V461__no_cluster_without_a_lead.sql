-- A day on which nobody is in a cluster any more has no lead either: until now such days were not
-- looked at, and a lead that was alone could leave.
CREATE OR REPLACE FUNCTION cluster_holds_on_every_day() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  number int := coalesce(NEW.cluster, OLD.cluster);
  one cluster;
  broken text;
BEGIN
  SELECT * INTO one FROM cluster WHERE id = number FOR NO KEY UPDATE;
  IF one.kind = 'CLUSTER' THEN
    SELECT min(CASE
        WHEN others > 0 THEN 'cluster_has_no_plain_members'
        WHEN leads <> 1 THEN 'one_lead_on_every_day'
        WHEN supported > 0 AND partners = 0 THEN 'supported_have_a_partner'
      END)
    INTO broken
    FROM (
      SELECT day,
        count(*) FILTER (WHERE role = 'LEAD') AS leads,
        count(*) FILTER (WHERE role = 'PARTNER') AS partners,
        count(*) FILTER (WHERE role = 'SUPPORTED') AS supported,
        count(*) FILTER (WHERE role = 'MEMBER') AS others
      FROM (
        SELECT from_date AS day FROM cluster_membership WHERE cluster = number
        UNION
        SELECT to_date FROM cluster_membership WHERE cluster = number AND to_date IS NOT NULL
      ) AS days
      LEFT JOIN cluster_membership ON cluster = number
        AND from_date <= day AND (to_date IS NULL OR to_date > day)
      GROUP BY day
    ) AS counted;
  ELSIF EXISTS (SELECT FROM cluster_membership WHERE cluster = number AND role <> 'MEMBER') THEN
    broken := 'school_group_has_plain_members';
  ELSIF EXISTS (SELECT FROM cluster_membership WHERE cluster = number
      AND (from_date < one.articles_from OR from_date >= one.articles_to)) THEN
    broken := 'membership_begins_under_articles';
  END IF;
  IF broken IS NOT NULL THEN
    RAISE EXCEPTION 'cluster %: %', number, broken
      USING ERRCODE = 'check_violation', CONSTRAINT = broken;
  END IF;
  RETURN NULL;
END $$;

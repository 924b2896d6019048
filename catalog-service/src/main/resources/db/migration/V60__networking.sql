-- A cluster leads, partners and supports; a school group has members under articles of association.
ALTER TABLE cluster
  ADD COLUMN kind text NOT NULL DEFAULT 'CLUSTER' CHECK (kind IN ('CLUSTER', 'SCHOOL_GROUP')),
  ADD COLUMN name_zh text,
  ADD COLUMN name_en text,
  ADD COLUMN articles_from date,
  ADD COLUMN articles_to date,
  ADD CONSTRAINT articles_have_days CHECK (articles_to > articles_from),
  ADD CONSTRAINT school_group_has_articles CHECK (kind = 'CLUSTER' OR articles_from IS NOT NULL);

-- Numbers of those that operators begin; the programme's own clusters have the numbers below.
CREATE SEQUENCE cluster_number START 101;

ALTER TABLE cluster_membership DROP CONSTRAINT cluster_membership_role_check;
ALTER TABLE cluster_membership ADD CONSTRAINT cluster_membership_role_check
  CHECK (role IN ('LEAD', 'PARTNER', 'SUPPORTED', 'MEMBER'));

-- What must hold on every day, looked at when a transaction ends, under the cluster's row lock.
-- Nothing changes between two days on which a role begins or ends, so those days are enough.
CREATE FUNCTION cluster_holds_on_every_day() RETURNS trigger LANGUAGE plpgsql AS $$
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
      JOIN cluster_membership ON cluster = number
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

CREATE CONSTRAINT TRIGGER cluster_holds_on_every_day
  AFTER INSERT OR UPDATE OR DELETE ON cluster_membership
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION cluster_holds_on_every_day();

-- The inviting side says what it offers; the membership begins when the invited side accepts.
CREATE TABLE invitation (
  id          uuid PRIMARY KEY,
  cluster     int NOT NULL REFERENCES cluster,
  institution text NOT NULL REFERENCES institution,
  role        text NOT NULL CHECK (role IN ('PARTNER', 'SUPPORTED', 'MEMBER')),
  from_date   date NOT NULL,
  state       text NOT NULL CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED')),
  invited_by  uuid NOT NULL,
  invited_at  timestamptz NOT NULL,
  answered_by uuid,
  answered_at timestamptz
);
CREATE UNIQUE INDEX one_open_invitation ON invitation (cluster, institution) WHERE state = 'OPEN';
CREATE INDEX invitation_by_institution ON invitation (institution, invited_at);

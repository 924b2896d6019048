-- What an institution awards. Never changed after it is defined, only closed, so that everybody who
-- holds it has met the same.
CREATE TABLE award (
  id           uuid PRIMARY KEY,
  institution  text NOT NULL,
  level        text NOT NULL CHECK (level IN ('CERTIFICATE', 'DIPLOMA')),
  title        jsonb NOT NULL,
  description  jsonb NOT NULL,
  needed       int NOT NULL CHECK (needed > 0),
  valid_months int CHECK (valid_months > 0),
  alignments   jsonb NOT NULL,
  -- Whether it asks for what was learned elsewhere: then only the learner may have it looked at.
  claimed      boolean NOT NULL,
  state        text NOT NULL CHECK (state IN ('OPEN', 'CLOSED')),
  created_at   timestamptz NOT NULL,
  created_by   uuid NOT NULL,
  revision     int NOT NULL
);
CREATE INDEX award_of_institution ON award (institution, created_at DESC, id DESC);

-- What it asks: to earn it first (a number of these), or to renew it (any one of these).
CREATE TABLE award_requirement (
  award   uuid NOT NULL REFERENCES award,
  kind    text NOT NULL CHECK (kind IN ('COURSE', 'UNIT', 'AWARD')),
  item    uuid NOT NULL,
  renewal boolean NOT NULL,
  PRIMARY KEY (award, item, renewal)
);
CREATE INDEX award_requirement_item ON award_requirement (item);

-- A name as the learner's account showed it when she last completed something.
CREATE TABLE learner_name (
  learner uuid PRIMARY KEY,
  name    text NOT NULL
);

-- What was awarded to whom, with the signed credential as it was handed out.
CREATE TABLE certificate (
  id            uuid PRIMARY KEY,
  code          text NOT NULL UNIQUE,
  award         uuid NOT NULL REFERENCES award,
  institution   text NOT NULL,
  learner       uuid NOT NULL,
  learner_name  text NOT NULL,
  issued_at     timestamptz NOT NULL,
  valid_until   timestamptz,
  issued_by     uuid,
  renews        uuid UNIQUE REFERENCES certificate,
  status_list   int NOT NULL,
  status_index  int NOT NULL CHECK (status_index >= 0),
  credential    text NOT NULL,
  revoked_at    timestamptz,
  revoked_by    uuid,
  revoked_for   text,
  revoked_note  text,
  revision      int NOT NULL,
  UNIQUE (institution, status_list, status_index),
  CHECK ((revoked_at IS NULL) = (revoked_for IS NULL))
);
-- First issues are one per learner and award; renewals hang on the one they renew.
CREATE UNIQUE INDEX certificate_once ON certificate (learner, award)
  WHERE renews IS NULL AND revoked_at IS NULL;
CREATE INDEX certificate_of_learner ON certificate (learner, issued_at DESC, id DESC);
CREATE INDEX certificate_of_award ON certificate (award, issued_at DESC, id DESC);
CREATE INDEX certificate_revoked ON certificate (institution, status_list) WHERE revoked_at IS NOT NULL;

-- Whether a learner has met a requirement after a moment.
CREATE FUNCTION requirement_met(
  who uuid, asked_kind text, asked uuid, since timestamptz, at_time timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT CASE asked_kind
    WHEN 'COURSE' THEN EXISTS (SELECT FROM enrollment e WHERE e.learner = who
      AND e.resource = asked AND e.state = 'COMPLETED' AND e.last_activity_at > since)
    WHEN 'UNIT' THEN EXISTS (SELECT FROM progress_event p WHERE p.learner = who
      AND p.unit = asked AND p.kind = 'COMPLETED' AND p.at > since)
    ELSE EXISTS (SELECT FROM certificate c WHERE c.learner = who AND c.award = asked
      AND c.issued_at > since AND c.revoked_at IS NULL
      AND (c.valid_until IS NULL OR c.valid_until > at_time))
  END
$$;

-- Whom a teacher lets see her path: an invitation until somebody takes its code; gone when either ends it.
CREATE TABLE coaching (
  id           uuid PRIMARY KEY,
  learner      uuid NOT NULL,
  learner_name text NOT NULL,
  code         text UNIQUE,
  made_at      timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  coach        uuid,
  coach_name   text,
  since        timestamptz,
  CHECK ((coach IS NULL) = (since IS NULL) AND (coach IS NULL) = (code IS NOT NULL)),
  CHECK (coach <> learner)
);
CREATE INDEX coaching_of_learner ON coaching (learner);
CREATE UNIQUE INDEX coaching_once ON coaching (coach, learner);

-- What a coach proposes for a path; nothing of it holds before the teacher accepts it.
CREATE TABLE path_proposal (
  id         uuid PRIMARY KEY,
  coaching   uuid NOT NULL REFERENCES coaching,
  path       uuid NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('STEP', 'SWAP', 'POSTPONE')),
  resource   uuid NOT NULL,
  instead_of uuid,
  until      date,
  words      text NOT NULL,
  state      text NOT NULL CHECK (state IN ('OPEN', 'ACCEPTED', 'DECLINED')),
  made_at    timestamptz NOT NULL,
  decided_at timestamptz,
  CHECK ((kind = 'SWAP') = (instead_of IS NOT NULL) AND (kind = 'POSTPONE') = (until IS NOT NULL)),
  CHECK ((state = 'OPEN') = (decided_at IS NULL))
);
CREATE INDEX path_proposal_of_coaching ON path_proposal (coaching, made_at DESC);

-- Whether a choice was her coach's idea, which she accepted.
ALTER TABLE path_choice ADD COLUMN proposed boolean NOT NULL DEFAULT false;

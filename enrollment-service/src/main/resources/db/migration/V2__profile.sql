-- What a learner says of herself; a learner without a row has not said anything yet.
CREATE TABLE learner (
  id             uuid PRIMARY KEY,
  stage          text,
  subjects       text[] NOT NULL,
  phases         text[] NOT NULL,
  languages      text[] NOT NULL,
  weekly_minutes int NOT NULL,
  revision       int NOT NULL
);

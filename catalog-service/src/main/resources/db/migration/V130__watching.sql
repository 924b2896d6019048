-- Searches that somebody keeps to hear of what is new among their results.
CREATE TABLE saved_search (
  id       uuid PRIMARY KEY,
  person   uuid NOT NULL,
  -- What is asked, in one canonical form: the same question is kept once.
  question text NOT NULL CHECK (length(question) <= 2000),
  saved_at timestamptz NOT NULL,
  -- What could be seen before this moment is not new to her.
  seen_at  timestamptz NOT NULL,
  UNIQUE (person, question)
);

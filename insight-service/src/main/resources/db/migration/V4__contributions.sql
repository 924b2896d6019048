-- Who began which work from another one: under her pseudonym, as in the ledger. What was told before
-- this table was there comes with the next replay of the topics.
CREATE TABLE contribution (
  work   uuid PRIMARY KEY,
  person uuid NOT NULL
);
CREATE INDEX contribution_of_person ON contribution (person);

-- The newest steps of a way are found without reading all of it.
CREATE INDEX history_by_position ON history (learner, position);

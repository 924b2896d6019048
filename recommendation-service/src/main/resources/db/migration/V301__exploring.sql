-- Who was shown something new on a day, with the chance that it was she and this: what its effect is judged by later.
CREATE TABLE exploration (
  day     date NOT NULL,
  learner uuid NOT NULL,
  item    int NOT NULL REFERENCES item,
  place   int NOT NULL CHECK (place > 0),
  chance  double precision NOT NULL CHECK (chance > 0 AND chance <= 1),
  PRIMARY KEY (day, learner)
);
CREATE INDEX exploration_by_learner ON exploration (learner);

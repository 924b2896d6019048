-- What somebody has used today and was counted for: a resource that she opened, a file that she took.
-- Her rows of earlier days go when she next uses something.
CREATE TABLE counted_use (
  person uuid NOT NULL,
  thing  uuid NOT NULL,
  day    date NOT NULL,
  PRIMARY KEY (person, thing, day)
);

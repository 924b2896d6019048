-- What puts the closed form's best candidates in order, null where the closed form alone decides; and how both compared on people kept back.
ALTER TABLE learnt_model ADD COLUMN second bytea;
ALTER TABLE learnt_model ALTER COLUMN second SET STORAGE EXTERNAL;
ALTER TABLE learnt_model
  ADD COLUMN trees int NOT NULL DEFAULT 0,
  ADD COLUMN lists int NOT NULL DEFAULT 0,
  ADD COLUMN first_gain double precision NOT NULL DEFAULT 0,
  ADD COLUMN both_gain double precision NOT NULL DEFAULT 0,
  ADD COLUMN gain_error double precision NOT NULL DEFAULT 0;
-- What titles tell of items that nobody took, null where they tell too little.
ALTER TABLE learnt_model ADD COLUMN cold bytea, ADD COLUMN cold_items int NOT NULL DEFAULT 0;

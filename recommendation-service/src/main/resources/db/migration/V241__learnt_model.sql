-- Models that were learnt from the histories; every replica serves the newest one.
CREATE TABLE learnt_model (
  version   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  made_at   timestamptz NOT NULL,
  histories int NOT NULL,
  taken     bigint NOT NULL,
  items     int NOT NULL,
  weights   int NOT NULL,
  seconds   double precision NOT NULL,
  ridge     double precision NOT NULL,
  together  double precision NOT NULL,
  past      double precision NOT NULL,
  future    double precision NOT NULL,
  recency   double precision NOT NULL,
  body      bytea NOT NULL
);
ALTER TABLE learnt_model ALTER COLUMN body SET STORAGE EXTERNAL;

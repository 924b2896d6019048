-- Days on which a cluster supports an institution, as its owner states them.
ALTER TABLE institution ADD COLUMN supported jsonb NOT NULL DEFAULT '[]';

-- What lists have shown, as sums over everybody: never more than one row a day and one for each group and day.
CREATE TABLE shown_lists (
  day      date PRIMARY KEY,
  lists    bigint NOT NULL,
  exposure double precision NOT NULL
);

CREATE TABLE shown_group (
  day     date NOT NULL,
  which   text NOT NULL CHECK (which IN ('SUPPORTED', 'SMALL_LANGUAGE')),
  shown   double precision NOT NULL,
  merited double precision NOT NULL,
  PRIMARY KEY (day, which)
);

-- Days on which a cluster supports an institution, as the catalogue states them; to_date is the first day after them.
CREATE TABLE supported (
  cluster     int NOT NULL,
  institution text NOT NULL,
  from_date   date NOT NULL,
  to_date     date,
  PRIMARY KEY (cluster, institution, from_date)
);

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

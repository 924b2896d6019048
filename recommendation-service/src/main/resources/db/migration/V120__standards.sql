-- The copy of the frameworks of standards, and of what is said to serve them.
CREATE TABLE framework (
  framework uuid PRIMARY KEY,
  country   text NOT NULL,
  version   text NOT NULL,
  title     jsonb NOT NULL,
  items     jsonb NOT NULL
);

-- Standards that the whole resource serves, and those that only a unit of it does.
CREATE TABLE alignment (
  item  int PRIMARY KEY REFERENCES item,
  whole uuid[] NOT NULL,
  parts uuid[] NOT NULL
);

-- The operator has stopped all that is shared of a resource, whatever its grants say; kept when it is
-- over, with who, when and why. At most one stands for a resource.
CREATE TABLE suspension (
  id           uuid PRIMARY KEY,
  resource     uuid NOT NULL REFERENCES resource,
  -- For the owner, who reads it.
  reason       text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  suspended_by uuid NOT NULL,
  suspended_at timestamptz NOT NULL,
  lifted_by    uuid,
  lifted_at    timestamptz CHECK (lifted_at >= suspended_at),
  CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))
);
CREATE UNIQUE INDEX one_suspension ON suspension (resource) WHERE lifted_at IS NULL;
CREATE INDEX suspension_by_resource ON suspension (resource, suspended_at);

-- What everyone sees or once saw, by its last change: whole, by owner, by kind (OAI-PMH lists).
CREATE INDEX resource_public_by_update ON resource (updated_at, change) WHERE ever_public;
CREATE INDEX resource_public_by_owner ON resource (institution, updated_at, change)
  WHERE ever_public;
CREATE INDEX resource_public_by_kind ON resource (kind, updated_at, change) WHERE ever_public;

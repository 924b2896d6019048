-- Whom the item reaches, where the catalogue has said more of it than the scope of its publication.
ALTER TABLE item ADD COLUMN shares jsonb;

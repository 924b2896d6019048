-- What an item was made from and how, null for first works.
ALTER TABLE item ADD COLUMN origin int, ADD COLUMN derivation text;

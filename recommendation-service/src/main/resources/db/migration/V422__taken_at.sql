-- When an item was first taken, for what changes with time; of what is older than this column the last activity stands for it.
ALTER TABLE history ADD COLUMN taken_at timestamptz;

-- Whether a try was passed, as whoever marked it says; null where only a score tells, or nothing does.
ALTER TABLE progress_event ADD COLUMN success boolean;

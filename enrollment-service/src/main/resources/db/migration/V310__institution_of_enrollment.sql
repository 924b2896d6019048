-- As a member of which institution she asked; unknown of enrolments that are older.
ALTER TABLE enrollment ADD COLUMN institution text;

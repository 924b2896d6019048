-- Why an entry takes an earlier one's place, as its institution says it to the person.
ALTER TABLE record_entry ADD COLUMN reason text;

-- An institution looks for people by how their names begin.
CREATE INDEX learner_name_by_beginning ON learner_name (lower(name) text_pattern_ops);

-- An offering of what another institution owns, opened for one's own people, is a use too.
ALTER TABLE ledger DROP CONSTRAINT ledger_kind_check;
ALTER TABLE ledger ADD CONSTRAINT ledger_kind_check
  CHECK (kind IN ('ENROL', 'COMPLETE', 'ADAPT', 'BOOK', 'SEAT', 'COPY', 'VIEW', 'TEACH'));

-- Seats of databases, files that were taken along, and pages that were opened are uses too.
ALTER TABLE ledger DROP CONSTRAINT ledger_kind_check;
ALTER TABLE ledger ADD CONSTRAINT ledger_kind_check
  CHECK (kind IN ('ENROL', 'COMPLETE', 'ADAPT', 'BOOK', 'SEAT', 'COPY', 'VIEW'));

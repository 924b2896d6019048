-- A grant that the lead of a cluster has asked for: the owner agrees to it or not, and with that all is said.
ALTER TABLE share_grant ADD COLUMN asked_by_lead boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT a_lead_asks_for_her_cluster CHECK (NOT asked_by_lead OR scope = 'CLUSTER');
CREATE UNIQUE INDEX one_wish_of_a_cluster ON share_grant (resource, cluster)
  WHERE asked_by_lead AND state = 'REQUESTED';

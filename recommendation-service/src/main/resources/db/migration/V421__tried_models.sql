-- What was learnt is tried before it is served: how much fitting a profile adds to its scores, and how it compared with counts alone on last items that neither had seen.
ALTER TABLE learnt_model
  ADD COLUMN fit double precision NOT NULL DEFAULT 0,
  ADD COLUMN tried int NOT NULL DEFAULT 0,
  ADD COLUMN counted_gain double precision NOT NULL DEFAULT 0,
  ADD COLUMN learnt_gain double precision NOT NULL DEFAULT 0,
  ADD COLUMN tried_error double precision NOT NULL DEFAULT 0,
  ADD COLUMN serves boolean NOT NULL DEFAULT true;

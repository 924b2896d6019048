-- What an account is found by in each space: the digest of the space and the account, as Terms makes it.
CREATE FUNCTION terms_of(account text) RETURNS TABLE (term uuid) LANGUAGE sql STABLE AS $$
  SELECT encode(substring(
    sha256(convert_to(id || ' agent ' || account, 'UTF8')) FROM 1 FOR 16), 'hex')::uuid
  FROM xapi_space
$$;

-- The statements of a person: those in which she acts or is acted on.
CREATE FUNCTION statements_of(account text) RETURNS TABLE (key bigint) LANGUAGE sql STABLE AS $$
  SELECT l.key FROM terms_of(account) JOIN statement_lookup l ON l.agent = term
  WHERE l.key = l.source
$$;

-- While somebody leaves, her own entries go, and those that she wrote for others lose her identifier.
CREATE OR REPLACE FUNCTION record_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('teachercloud.erasing', true) = 'on' THEN
    IF TG_OP = 'DELETE' THEN
      RETURN OLD;
    END IF;
    IF to_jsonb(NEW) - 'entered_by' - 'who' = to_jsonb(OLD) - 'entered_by' - 'who' THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'The record is only added to';
END
$$;

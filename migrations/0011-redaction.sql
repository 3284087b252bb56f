-- History stays append only, save that a request of privacy takes words out of what it keeps: the label of an entry and
-- the values of its changes. Nothing else of an entry can change, no side of a change comes or goes, and only in a
-- transaction that says so.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('secklow.redaction', true) = 'on' THEN
    IF TG_TABLE_NAME = 'history_entry' AND to_jsonb(NEW) - 'label' = to_jsonb(OLD) - 'label' THEN
      RETURN NEW;
    END IF;
    IF TG_TABLE_NAME = 'history_change'
       AND to_jsonb(NEW) - 'before' - 'after' = to_jsonb(OLD) - 'before' - 'after'
       AND (to_jsonb(NEW) -> 'before' = 'null') = (to_jsonb(OLD) -> 'before' = 'null')
       AND (to_jsonb(NEW) -> 'after' = 'null') = (to_jsonb(OLD) -> 'after' = 'null') THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION 'history is append only';
END
$$;

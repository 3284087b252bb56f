-- Names sort alike on every server: one collation, named here and nowhere else.
CREATE COLLATION name_order (provider = icu, locale = 'en-GB-u-kn-true', deterministic = true);

CREATE TABLE history_entry (
  id             uuid PRIMARY KEY,
  -- The order in which entries were written; ids come from clocks, and clocks of two machines differ.
  number         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- When what it says was true, where the command knows; recorded_at is when it was typed.
  held_on        date,
  actor_id       text NOT NULL,
  actor_label    text NOT NULL,
  command        text NOT NULL,
  label          text NOT NULL,
  record_kind    text NOT NULL,
  record_id      text NOT NULL,
  partnership_id uuid,
  undoes_id      uuid UNIQUE REFERENCES history_entry
);
CREATE INDEX history_entry_record ON history_entry (record_kind, record_id, number);
CREATE INDEX history_entry_partnership ON history_entry (partnership_id, number);

-- The rows before and after, one line a row. An entry with many changes is still one entry.
CREATE TABLE history_change (
  entry_id    uuid NOT NULL REFERENCES history_entry,
  position    integer NOT NULL,
  record_kind text NOT NULL,
  record_id   text NOT NULL,
  before      jsonb,
  after       jsonb,
  PRIMARY KEY (entry_id, position)
);
CREATE INDEX history_change_record ON history_change (record_kind, record_id, entry_id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history is append only';
END
$$;
CREATE TRIGGER history_entry_kept BEFORE UPDATE OR DELETE ON history_entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_change_kept BEFORE UPDATE OR DELETE ON history_change
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Papers: what is published from a meeting. Drafts are rows that change; editions are rows that do not.

CREATE SEQUENCE paper_number;

CREATE TABLE paper (
  partnership_id uuid NOT NULL REFERENCES partnership (id),
  id             uuid NOT NULL,
  meeting_id     uuid NOT NULL,
  number         integer NOT NULL UNIQUE,
  slug           text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND slug ~ '[a-z-]'),
  title          text COLLATE name_order NOT NULL,
  lede           text,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting (partnership_id, id)
);
CREATE INDEX paper_meeting ON paper (partnership_id, meeting_id);

-- What the draft of a paper says. A block between two others takes a position between theirs.
CREATE TABLE paper_block (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  paper_id       uuid NOT NULL,
  position       double precision NOT NULL,
  body           jsonb NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, paper_id) REFERENCES paper (partnership_id, id)
);
CREATE INDEX paper_block_paper ON paper_block (partnership_id, paper_id, position);

-- What was published, as it was published.
CREATE TABLE paper_edition (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  paper_id       uuid NOT NULL,
  number         integer NOT NULL CHECK (number > 0),
  -- Canonical JSON: keys in order, no blanks.
  content        text NOT NULL,
  sha256         text NOT NULL CHECK (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  erratum        text CHECK ((number = 1) = (erratum IS NULL)),
  held_on        date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  UNIQUE (partnership_id, paper_id, number),
  FOREIGN KEY (partnership_id, paper_id) REFERENCES paper (partnership_id, id)
);

-- That a name in an edition was replaced by a role, and what the edition was before by its hash alone.
CREATE TABLE edition_name_replacement (
  partnership_id   uuid NOT NULL,
  id               uuid NOT NULL,
  paper_edition_id uuid NOT NULL,
  sha256_before    text NOT NULL CHECK (sha256_before ~ '^[0-9a-f]{64}$'),
  held_on          date NOT NULL,
  recorded_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, paper_edition_id) REFERENCES paper_edition (partnership_id, id)
);
CREATE INDEX edition_name_replacement_edition ON edition_name_replacement (partnership_id, paper_edition_id);

-- Two commands alone pass, each for its own transaction: a name gives way to a role in the content and nowhere else;
-- and a demonstration, or a whole partnership, is removed with all it holds.
CREATE FUNCTION keep_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND current_setting('secklow.replacing_name', true) = 'on'
     AND to_jsonb(NEW) - ARRAY['content', 'sha256', 'erratum'] = to_jsonb(OLD) - ARRAY['content', 'sha256', 'erratum']
     AND (NEW.erratum IS NULL) = (OLD.erratum IS NULL) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' AND current_setting('secklow.removing_partnership', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'a published edition does not change';
END
$$;
CREATE TRIGGER paper_edition_kept BEFORE UPDATE OR DELETE ON paper_edition
  FOR EACH ROW EXECUTE FUNCTION keep_edition();
CREATE FUNCTION keep_editions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published edition does not change';
END
$$;
CREATE TRIGGER paper_editions_kept BEFORE TRUNCATE ON paper_edition
  FOR EACH STATEMENT EXECUTE FUNCTION keep_editions();

-- What people said, and where. Each table leads with the partnership, and each key holds it, so that no row
-- can hang on a record of another partnership.

-- A paper or minutes as they came in, kept as read, so that every record can show the words it was taken from.
CREATE TABLE paper_source (
  partnership_id uuid NOT NULL REFERENCES partnership (id),
  id             uuid NOT NULL,
  file_name      text COLLATE name_order NOT NULL,
  media_type     text NOT NULL,
  sha256         text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  -- The text as read. Offsets of source_span count its Unicode code points.
  text           text NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  UNIQUE (partnership_id, sha256)
);

CREATE TABLE meeting (
  partnership_id  uuid NOT NULL REFERENCES partnership (id),
  id              uuid NOT NULL,
  slug            text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title           text COLLATE name_order NOT NULL,
  -- The day it took place; null where that is not known.
  held_on         date,
  venue           text,
  summary         text,
  closing         text,
  paper_source_id uuid,
  recorded_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by     text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, paper_source_id) REFERENCES paper_source (partnership_id, id)
);
CREATE INDEX meeting_date ON meeting (held_on DESC NULLS LAST, id);

-- Whether the public may see the meeting: the newest row tells.
CREATE TABLE meeting_publication (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  meeting_id     uuid NOT NULL,
  state          text NOT NULL CHECK (state IN ('draft', 'published')),
  held_on        date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting (partnership_id, id)
);
CREATE INDEX meeting_publication_newest ON meeting_publication (partnership_id, meeting_id, recorded_at DESC, id DESC);

-- Somebody named in the record of a meeting: not a person who signs in, and without a page or contact of their own.
CREATE TABLE meeting_person (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  meeting_id     uuid NOT NULL,
  position       integer NOT NULL,
  -- Null where the person is named by role alone.
  name           text COLLATE name_order,
  role           text,
  organisation   text,
  naming         text NOT NULL CHECK (naming IN ('as-named-in-the-paper', 'by-role', 'agreed')),
  presence       text CHECK (presence IN ('present', 'apologies')),
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting (partnership_id, id),
  CHECK ((naming = 'by-role') = (name IS NULL))
);
CREATE INDEX meeting_person_meeting ON meeting_person (partnership_id, meeting_id, position);

CREATE TABLE agenda_item (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  meeting_id     uuid NOT NULL,
  position       integer NOT NULL,
  kind           text NOT NULL CHECK (kind IN ('opening', 'talk', 'panel', 'round', 'break', 'closing')),
  title          text,
  -- What was presented.
  summary        text,
  person_id      uuid,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting (partnership_id, id),
  FOREIGN KEY (partnership_id, person_id) REFERENCES meeting_person (partnership_id, id)
);
CREATE INDEX agenda_item_meeting ON agenda_item (partnership_id, meeting_id, position);
CREATE INDEX agenda_item_person ON agenda_item (partnership_id, person_id);

CREATE TABLE material (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  meeting_id     uuid NOT NULL,
  agenda_item_id uuid,
  position       integer NOT NULL,
  title          text NOT NULL,
  url            text NOT NULL CHECK (url ~ '^https?://'),
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting (partnership_id, id),
  FOREIGN KEY (partnership_id, agenda_item_id) REFERENCES agenda_item (partnership_id, id)
);
CREATE INDEX material_meeting ON material (partnership_id, meeting_id, position);
CREATE INDEX material_agenda_item ON material (partnership_id, agenda_item_id);

CREATE TABLE question (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  meeting_id     uuid NOT NULL,
  position       integer NOT NULL,
  text           text NOT NULL,
  wording        text NOT NULL CHECK (wording IN ('verbatim', 'reported')),
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting (partnership_id, id)
);
CREATE INDEX question_meeting ON question (partnership_id, meeting_id, position);

CREATE TABLE question_state (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  question_id    uuid NOT NULL,
  state          text NOT NULL CHECK (state IN ('asked', 'held', 'open', 'put', 'answered', 'carried-forward')),
  reason         text,
  held_on        date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, question_id) REFERENCES question (partnership_id, id)
);
CREATE INDEX question_state_newest ON question_state (partnership_id, question_id, recorded_at DESC, id DESC);

CREATE TABLE answer (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  question_id    uuid NOT NULL,
  position       integer NOT NULL,
  -- Null where the record does not say who answered.
  person_id      uuid,
  text           text NOT NULL,
  wording        text NOT NULL CHECK (wording IN ('verbatim', 'reported')),
  -- An answer taken from a published paper stands as published; nobody has approved it here.
  standing       text NOT NULL CHECK (standing IN ('as-published', 'awaiting-approval', 'approved')),
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, question_id) REFERENCES question (partnership_id, id),
  FOREIGN KEY (partnership_id, person_id) REFERENCES meeting_person (partnership_id, id)
);
CREATE INDEX answer_question ON answer (partnership_id, question_id, position);
CREATE INDEX answer_person ON answer (partnership_id, person_id);

CREATE TABLE round (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  meeting_id     uuid NOT NULL,
  position       integer NOT NULL,
  title          text,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting (partnership_id, id)
);
CREATE INDEX round_meeting ON round (partnership_id, meeting_id, position);

CREATE TABLE prompt (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  round_id       uuid NOT NULL,
  position       integer NOT NULL,
  -- Null where points stand under no set question.
  text           text,
  wording        text NOT NULL CHECK (wording IN ('verbatim', 'reported')),
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, round_id) REFERENCES round (partnership_id, id)
);
CREATE INDEX prompt_round ON prompt (partnership_id, round_id, position);

CREATE TABLE point (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  meeting_id     uuid NOT NULL,
  prompt_id      uuid NOT NULL,
  position       integer NOT NULL,
  text           text NOT NULL,
  wording        text NOT NULL CHECK (wording IN ('verbatim', 'reported')),
  -- The table that said it; null where that is not known.
  round_table    text,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting (partnership_id, id),
  FOREIGN KEY (partnership_id, prompt_id) REFERENCES prompt (partnership_id, id)
);
CREATE INDEX point_meeting ON point (partnership_id, meeting_id);
CREATE INDEX point_prompt ON point (partnership_id, prompt_id, position);

-- Append only: a correction is a row with the corrected words.
CREATE TABLE point_state (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  point_id       uuid NOT NULL,
  state          text NOT NULL CHECK (state IN ('captured', 'corrected', 'coded', 'set-aside')),
  text           text,
  reason         text,
  held_on        date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, point_id) REFERENCES point (partnership_id, id),
  CHECK ((state = 'corrected') = (text IS NOT NULL)),
  CHECK (state <> 'set-aside' OR reason IS NOT NULL)
);
CREATE INDEX point_state_newest ON point_state (partnership_id, point_id, recorded_at DESC, id DESC);

-- A part of minutes under a heading of its own.
CREATE TABLE meeting_note (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  meeting_id     uuid NOT NULL,
  position       integer NOT NULL,
  title          text NOT NULL,
  text           text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting (partnership_id, id)
);
CREATE INDEX meeting_note_meeting ON meeting_note (partnership_id, meeting_id, position);

-- What a meeting asked somebody to do, as its minutes print it. An action of a plan is another record.
CREATE TABLE minuted_action (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  meeting_id     uuid NOT NULL,
  position       integer NOT NULL,
  text           text NOT NULL,
  owner          text,
  status         text,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting (partnership_id, id)
);
CREATE INDEX minuted_action_meeting ON minuted_action (partnership_id, meeting_id, position);

-- Which words of a source a record was taken from.
CREATE TABLE source_span (
  partnership_id  uuid NOT NULL,
  record_id       uuid NOT NULL,
  position        integer NOT NULL,
  record_kind     text NOT NULL CHECK (record_kind IN ('agenda-item', 'material', 'question', 'answer', 'prompt',
                                                       'point', 'meeting-note', 'minuted-action')),
  meeting_id      uuid NOT NULL,
  paper_source_id uuid NOT NULL,
  -- In code points; from start_at up to, and not with, end_at.
  start_at        integer NOT NULL CHECK (start_at >= 0),
  end_at          integer NOT NULL,
  PRIMARY KEY (partnership_id, record_id, position),
  FOREIGN KEY (partnership_id, meeting_id) REFERENCES meeting (partnership_id, id),
  FOREIGN KEY (partnership_id, paper_source_id) REFERENCES paper_source (partnership_id, id),
  CHECK (end_at > start_at)
);
CREATE INDEX source_span_meeting ON source_span (partnership_id, meeting_id);

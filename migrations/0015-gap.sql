-- What an officer or a partner judges of a need. The newest row of a place and theme tells.
CREATE TABLE need_assessment (
  partnership_id uuid NOT NULL REFERENCES partnership (id),
  id             uuid NOT NULL,
  place_code     text NOT NULL REFERENCES place (code),
  theme_id       text NOT NULL REFERENCES theme (id),
  verdict        text NOT NULL CHECK (verdict IN ('pressing', 'not-pressing', 'withdrawn')),
  -- Why, in the words of whoever judges.
  reason         text NOT NULL,
  held_on        date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, id)
);
CREATE INDEX need_assessment_newest ON need_assessment (place_code, theme_id, partnership_id, recorded_at DESC, id DESC);

-- A figure taken from a document, where the official file itself is not held: shown as quoted, and never as checked.
CREATE TABLE quoted_figure (
  partnership_id   uuid NOT NULL REFERENCES partnership (id),
  id               uuid NOT NULL,
  place_code       text NOT NULL REFERENCES place (code),
  theme_id         text NOT NULL REFERENCES theme (id),
  -- What is counted, such as “people aged 18 to 24 who claim”.
  what             text NOT NULL,
  value            numeric NOT NULL,
  comparator_name  text COLLATE name_order NOT NULL,
  comparator_value numeric NOT NULL,
  unit             text NOT NULL,
  decimals         integer NOT NULL CHECK (decimals BETWEEN 0 AND 6),
  polarity         text NOT NULL CHECK (polarity IN ('higher-is-worse', 'higher-is-better', 'neither')),
  -- The period it is for, as the document says.
  period           text NOT NULL,
  -- The document it was read in, and the source that the document names.
  quoted_from      text NOT NULL,
  original_source  text NOT NULL,
  url              text CHECK (url ~ '^https?://'),
  held_on          date NOT NULL,
  recorded_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by      text NOT NULL,
  PRIMARY KEY (partnership_id, id)
);
CREATE INDEX quoted_figure_cell ON quoted_figure (place_code, theme_id, held_on);

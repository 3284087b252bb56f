-- A theme given to a point by somebody, or taken away again; the newest row of a point and theme tells.
CREATE TABLE point_coding (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  point_id       uuid NOT NULL,
  theme_id       text NOT NULL REFERENCES theme (id),
  state          text NOT NULL CHECK (state IN ('given', 'withdrawn')),
  held_on        date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, point_id) REFERENCES point (partnership_id, id)
);
CREATE INDEX point_coding_newest ON point_coding (partnership_id, point_id, theme_id, recorded_at DESC, id DESC);
CREATE INDEX point_coding_theme ON point_coding (theme_id, partnership_id);

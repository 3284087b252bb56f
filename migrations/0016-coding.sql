-- A theme given by somebody to a point, or to what was presented, or taken away again; the newest row tells.
CREATE TABLE coding (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  point_id       uuid,
  agenda_item_id uuid,
  theme_id       text NOT NULL REFERENCES theme (id),
  state          text NOT NULL CHECK (state IN ('given', 'withdrawn')),
  held_on        date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, point_id) REFERENCES point (partnership_id, id),
  FOREIGN KEY (partnership_id, agenda_item_id) REFERENCES agenda_item (partnership_id, id),
  CHECK (num_nonnulls(point_id, agenda_item_id) = 1)
);
CREATE INDEX coding_point ON coding (partnership_id, point_id, theme_id, recorded_at DESC, id DESC);
CREATE INDEX coding_agenda_item ON coding (partnership_id, agenda_item_id, theme_id, recorded_at DESC, id DESC);
CREATE INDEX coding_theme ON coding (theme_id, partnership_id);

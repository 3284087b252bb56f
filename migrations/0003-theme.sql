CREATE TABLE wave (
  id               smallint PRIMARY KEY,
  label            text NOT NULL,
  signs            text[] NOT NULL,
  lag_quarters_min smallint NOT NULL,
  lag_quarters_max smallint NOT NULL,
  CHECK (lag_quarters_min <= lag_quarters_max)
);

CREATE TABLE theme (
  id       text PRIMARY KEY CHECK (id ~ '^[a-z]+(-[a-z]+)*$'),
  label    text COLLATE name_order NOT NULL,
  position smallint NOT NULL UNIQUE
);

-- A theme is felt in one or more waves.
CREATE TABLE theme_wave (
  theme_id text NOT NULL REFERENCES theme,
  wave_id  smallint NOT NULL REFERENCES wave,
  PRIMARY KEY (theme_id, wave_id)
);

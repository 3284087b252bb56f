-- The programme: one row, for one programme runs one instance.
CREATE TABLE programme (
  id          smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  name        text NOT NULL,
  purpose     text NOT NULL,
  -- The date the instance stands at; null means today.
  stands_on   date,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by text NOT NULL
);

CREATE TABLE partnership (
  id          uuid PRIMARY KEY,
  slug        text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name        text COLLATE name_order NOT NULL,
  purpose     text NOT NULL,
  place_code  text NOT NULL REFERENCES place (code),
  -- held_on: since when it has acted together; recorded_at: when that was typed.
  held_on     date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by text NOT NULL
);
CREATE INDEX partnership_place ON partnership (place_code);

ALTER TABLE role_held ADD FOREIGN KEY (partnership_id) REFERENCES partnership (id);

-- While this table has its row, every page says that it shows the demonstration world.
CREATE TABLE demonstration (
  id          smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by text NOT NULL
);

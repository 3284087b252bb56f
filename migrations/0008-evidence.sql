-- What official figures say: where they come from, in which editions, and what they measure. The figures themselves
-- lie in files, one folder an edition; which of them are shown is said here and nowhere else.

CREATE TABLE dataset (
  id         text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(id) <= 100),
  label      text COLLATE name_order NOT NULL CHECK (label <> ''),
  -- Who publishes it.
  source     text NOT NULL CHECK (source <> ''),
  source_url text,
  licence    text NOT NULL CHECK (licence <> '')
);

-- One issue of a dataset, as it was published. It does not change.
CREATE TABLE edition (
  id                uuid PRIMARY KEY,
  dataset_id        text NOT NULL REFERENCES dataset,
  -- Null where nobody says when it was published.
  published_on      date,
  published_on_from text CHECK (published_on_from IN ('option', 'content', 'side-file', 'file-name')),
  loaded_at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  file_name         text COLLATE name_order NOT NULL,
  sha256            text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes             bigint NOT NULL CHECK (bytes > 0),
  rows              integer NOT NULL CHECK (rows > 0),
  -- Rows whose figure the publisher keeps back.
  withheld          integer NOT NULL CHECK (withheld BETWEEN 0 AND rows),
  places            integer NOT NULL CHECK (places > 0),
  -- An excerpt, such as the demonstration's, gives way to any whole edition.
  coverage          text NOT NULL DEFAULT 'whole' CHECK (coverage IN ('whole', 'excerpt')),
  CHECK ((published_on IS NULL) = (published_on_from IS NULL)),
  UNIQUE (dataset_id, sha256)
);

-- The state of being shown: an edition without such a row is held and not shown. Undo takes the row away.
CREATE TABLE edition_announcement (
  edition_id  uuid PRIMARY KEY REFERENCES edition,
  held_on     date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by text NOT NULL
);

-- Of those announced, the whole one that was published last; of two published alike, the one loaded last.
CREATE VIEW current_edition AS
  SELECT DISTINCT ON (edition.dataset_id) edition.*
  FROM edition JOIN edition_announcement ON edition_announcement.edition_id = edition.id
  ORDER BY edition.dataset_id, edition.coverage = 'excerpt', edition.published_on DESC NULLS LAST, edition.loaded_at DESC, edition.id DESC;

CREATE TABLE indicator (
  id          text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(id) <= 100),
  dataset_id  text NOT NULL REFERENCES dataset,
  label       text COLLATE name_order NOT NULL CHECK (label <> ''),
  -- What it measures, in a sentence; empty where nobody says.
  description text NOT NULL,
  unit        text NOT NULL,
  decimals    smallint NOT NULL CHECK (decimals BETWEEN 0 AND 6),
  polarity    text NOT NULL CHECK (polarity IN ('higher-is-worse', 'higher-is-better', 'neither')),
  theme_id    text REFERENCES theme,
  caveats     text NOT NULL
);
CREATE INDEX indicator_dataset ON indicator (dataset_id, id);
CREATE INDEX indicator_theme ON indicator (theme_id, label, id);

-- What an edition holds of an indicator.
CREATE TABLE edition_indicator (
  edition_id   uuid NOT NULL REFERENCES edition,
  indicator_id text NOT NULL REFERENCES indicator,
  unit         text NOT NULL,
  decimals     smallint NOT NULL CHECK (decimals BETWEEN 0 AND 6),
  rows         integer NOT NULL CHECK (rows > 0),
  withheld     integer NOT NULL CHECK (withheld BETWEEN 0 AND rows),
  places       integer NOT NULL CHECK (places > 0),
  -- As their publisher writes them: 2009, 2009-11, 2009-07-01/P1Y.
  first_period text NOT NULL,
  last_period  text NOT NULL,
  -- The first day of the first period, and the last day of the last.
  starts_on    date NOT NULL,
  ends_on      date NOT NULL,
  PRIMARY KEY (edition_id, indicator_id),
  CHECK (starts_on <= ends_on)
);
CREATE INDEX edition_indicator_indicator ON edition_indicator (indicator_id, edition_id);

-- The way of a file to an edition. It may be broken off and taken up again.
CREATE TABLE load (
  id          uuid PRIMARY KEY,
  file_name   text COLLATE name_order NOT NULL,
  -- Of the bytes as they were stored; null until they are.
  sha256      text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes       bigint,
  -- What was said beside the file: dataset, date, source, licence, whether to be strict.
  options     jsonb NOT NULL,
  -- The id that the edition has once it is announced, and its folder before.
  edition_id  uuid NOT NULL UNIQUE,
  actor_id    text NOT NULL,
  actor_label text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX load_sha256 ON load (sha256, recorded_at);
CREATE INDEX load_newest ON load (recorded_at DESC, id DESC);

-- Each time that a step was begun, done or refused: the newest row of a load tells how far it is.
CREATE TABLE load_step (
  load_id     uuid NOT NULL REFERENCES load,
  position    integer NOT NULL,
  step        text NOT NULL CHECK (step IN ('receive', 'describe', 'check', 'load', 'announce')),
  state       text NOT NULL CHECK (state IN ('begun', 'done', 'refused')),
  -- What a reader is told of it, and what the next steps build on.
  report      jsonb,
  result      jsonb,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (load_id, position)
);

-- Official figures name places that no register loaded here has. They are held under the name that the file gives.
ALTER TABLE place DROP CONSTRAINT place_code_check;
ALTER TABLE place ADD CONSTRAINT place_code_check CHECK (
  code ~ '^([A-Z][0-9]{8}|TL[A-Z][0-9A-Z]{0,2}|X-[A-Z0-9]+(-[A-Z0-9]+)*)$' AND length(code) <= 20);
ALTER TABLE place DROP CONSTRAINT place_kind_check;
ALTER TABLE place ADD CONSTRAINT place_kind_check CHECK (kind IN (
  'nation', 'region', 'county', 'district', 'ward', 'parish', 'msoa', 'lsoa', 'drawn', 'not-known', 'unregistered'));

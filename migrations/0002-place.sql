-- Words a name is found by: without accents, capitals and marks, so that "kings lynn" finds "King's Lynn".
CREATE FUNCTION search_words(words text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_remove(
    regexp_split_to_array(
      regexp_replace(lower(normalize(words, NFKD) COLLATE name_order), '[\u0300-\u036f''’ʼ]', '', 'g'),
      '[^[:alnum:]]+'
    ),
    ''
  )
$$;

-- What finds the names in which every word typed begins a word; NULL where nothing typed is a letter or a figure.
CREATE FUNCTION search_query(words text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(quote_literal(word) || ':*', ' & ')::tsquery FROM unnest(search_words(words)) AS word
$$;

CREATE TABLE place (
  code            text PRIMARY KEY
                  CHECK (code ~ '^([A-Z][0-9]{8}|X-[A-Z0-9]+(-[A-Z0-9]+)*)$' AND length(code) <= 20),
  name            text COLLATE name_order NOT NULL CHECK (name <> '' AND length(name) <= 200),
  welsh_name      text COLLATE name_order CHECK (welsh_name <> '' AND length(welsh_name) <= 200),
  kind            text NOT NULL CHECK (kind IN (
                    'nation', 'region', 'county', 'district', 'ward', 'parish', 'msoa', 'lsoa', 'drawn', 'not-known')),
  starts_on       date,
  starts_known_to text CHECK (starts_known_to IN ('day', 'year')),
  ends_on         date,
  ends_known_to   text CHECK (ends_known_to IN ('day', 'year')),
  rural_urban     text CHECK (rural_urban IN (
                    'mainly-rural', 'largely-rural', 'urban-with-significant-rural', 'urban-with-city-and-town',
                    'urban-with-minor-conurbation', 'urban-with-major-conurbation')),
  longitude       double precision CHECK (longitude BETWEEN -180 AND 180),
  latitude        double precision CHECK (latitude BETWEEN -90 AND 90),
  search_words    text[] NOT NULL
                  GENERATED ALWAYS AS (search_words(code || ' ' || name || ' ' || coalesce(welsh_name, ''))) STORED,
  CHECK ((starts_on IS NULL) = (starts_known_to IS NULL)),
  CHECK ((ends_on IS NULL) = (ends_known_to IS NULL)),
  CHECK ((longitude IS NULL) = (latitude IS NULL)),
  CHECK (starts_on <= ends_on)
);
CREATE INDEX place_search ON place USING gin (array_to_tsvector(search_words)) WITH (fastupdate = off);
CREATE INDEX place_kind ON place (kind, name, code);
CREATE INDEX place_name ON place (name, code);

CREATE TABLE place_parent (
  place_code  text NOT NULL REFERENCES place,
  parent_code text NOT NULL REFERENCES place,
  PRIMARY KEY (place_code, parent_code),
  CHECK (place_code <> parent_code)
);
CREATE INDEX place_parent_parent ON place_parent (parent_code, place_code);

CREATE TABLE place_successor (
  place_code     text NOT NULL REFERENCES place,
  successor_code text NOT NULL REFERENCES place,
  succeeded_on   date,
  PRIMARY KEY (place_code, successor_code),
  CHECK (place_code <> successor_code)
);
CREATE INDEX place_successor_successor ON place_successor (successor_code, place_code);

CREATE TABLE place_outline (
  place_code text PRIMARY KEY REFERENCES place,
  outline    jsonb NOT NULL CHECK (outline ->> 'type' IN ('Polygon', 'MultiPolygon'))
);

CREATE TABLE place_neighbour (
  place_code     text NOT NULL REFERENCES place,
  lens           text NOT NULL CHECK (lens IN ('global', 'economic', 'demographic')),
  rank           smallint NOT NULL CHECK (rank BETWEEN 1 AND 100),
  neighbour_code text NOT NULL REFERENCES place,
  PRIMARY KEY (place_code, lens, rank),
  CHECK (place_code <> neighbour_code)
);
CREATE INDEX place_neighbour_neighbour ON place_neighbour (neighbour_code);

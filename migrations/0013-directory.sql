-- Who there is, what they offer people, and where that was heard of. Organisations and services are shared by the whole
-- programme; a source list and its rows belong to the partnership that was given the list.

-- A place and all that lies in it, near and far.
CREATE FUNCTION place_codes_inside(code text) RETURNS SETOF text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH RECURSIVE inside AS (
    SELECT $1 AS place_code
    UNION
    SELECT place_parent.place_code FROM place_parent JOIN inside ON place_parent.parent_code = inside.place_code
  )
  SELECT place_code FROM inside
$$;

-- A place and all that it lies in, near and far.
CREATE FUNCTION place_codes_above(code text) RETURNS SETOF text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH RECURSIVE above AS (
    SELECT $1 AS place_code
    UNION
    SELECT place_parent.parent_code FROM place_parent JOIN above ON place_parent.place_code = above.place_code
  )
  SELECT place_code FROM above
$$;

CREATE TABLE organisation (
  id           uuid PRIMARY KEY,
  name         text COLLATE name_order NOT NULL CHECK (name <> '' AND length(name) <= 200),
  -- Null where the kind is not known. The kind says tier and sector, one of each.
  kind         text CHECK (kind IN (
                 'county', 'unitary', 'district', 'strategic-authority', 'parish-town-council', 'parish-meeting',
                 'jobcentre', 'police', 'fire', 'nhs', 'college', 'university', 'housing-provider', 'government-office',
                 'development-agency', 'infrastructure-body', 'community-foundation', 'citizens-advice', 'charity',
                 'unregistered-group', 'faith-group', 'social-enterprise', 'small-firm', 'sole-trader', 'chamber',
                 'fsb-branch', 'business-improvement-district')),
  size_band    text CHECK (size_band IN ('sole-trader', '2-to-9', '10-to-49', '50-to-249', '250-and-more')),
  -- Where it is; null where that is not known.
  place_code   text REFERENCES place,
  postcode     text CHECK (length(postcode) <= 10),
  web          text CHECK (web ~ '^https?://'),
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by  text NOT NULL,
  search_words text[] NOT NULL GENERATED ALWAYS AS (search_words(name)) STORED
);
CREATE INDEX organisation_search ON organisation USING gin (array_to_tsvector(search_words)) WITH (fastupdate = off);
CREATE INDEX organisation_by_name ON organisation (name, id);
CREATE INDEX organisation_place ON organisation (place_code);

CREATE TABLE organisation_name (
  organisation_id uuid NOT NULL REFERENCES organisation,
  name            text COLLATE name_order NOT NULL CHECK (name <> '' AND length(name) <= 200),
  recorded_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by     text NOT NULL,
  search_words    text[] NOT NULL GENERATED ALWAYS AS (search_words(name)) STORED,
  PRIMARY KEY (organisation_id, name)
);
CREATE INDEX organisation_name_search ON organisation_name
  USING gin (array_to_tsvector(search_words)) WITH (fastupdate = off);

CREATE TABLE organisation_identifier (
  organisation_id uuid NOT NULL REFERENCES organisation,
  -- The register, as org-id.guide names it: GB-CHC.
  scheme          text NOT NULL CHECK (scheme ~ '^[A-Z]{2}-[A-Z0-9]+$'),
  value           text NOT NULL CHECK (value <> '' AND length(value) <= 60),
  recorded_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by     text NOT NULL,
  PRIMARY KEY (organisation_id, scheme, value)
);
CREATE INDEX organisation_identifier_value ON organisation_identifier (scheme, value);

CREATE TABLE service (
  id                uuid PRIMARY KEY,
  organisation_id   uuid NOT NULL REFERENCES organisation,
  name              text COLLATE name_order NOT NULL CHECK (name <> '' AND length(name) <= 200),
  -- What it does for people; empty where nobody has said.
  what              text NOT NULL,
  who_for           text NOT NULL,
  -- Whom it serves lives here; null where that is not known.
  place_served_code text REFERENCES place,
  recorded_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by       text NOT NULL,
  search_words      text[] NOT NULL GENERATED ALWAYS AS (search_words(name)) STORED
);
CREATE INDEX service_organisation ON service (organisation_id, name);
CREATE INDEX service_place ON service (place_served_code);
CREATE INDEX service_search ON service USING gin (array_to_tsvector(search_words)) WITH (fastupdate = off);

CREATE TABLE service_theme (
  service_id uuid NOT NULL REFERENCES service,
  theme_id   text NOT NULL REFERENCES theme,
  PRIMARY KEY (service_id, theme_id)
);
CREATE INDEX service_theme_theme ON service_theme (theme_id);

-- Of states, capacities and confirmations the newest held_on tells, and of those of one day the newest recorded_at.
CREATE TABLE service_state (
  id          uuid PRIMARY KEY,
  service_id  uuid NOT NULL REFERENCES service,
  state       text NOT NULL CHECK (state IN ('open', 'closed', 'planned')),
  reason      text,
  held_on     date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by text NOT NULL
);
CREATE INDEX service_state_newest ON service_state (service_id, held_on DESC, recorded_at DESC, id DESC);

CREATE TABLE service_capacity (
  id          uuid PRIMARY KEY,
  service_id  uuid NOT NULL REFERENCES service,
  capacity    text NOT NULL CHECK (capacity IN ('room', 'full', 'not-known')),
  -- How many more it could take, where somebody gave a number.
  room_for    integer CHECK (room_for > 0),
  held_on     date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by text NOT NULL,
  CHECK (room_for IS NULL OR capacity = 'room')
);
CREATE INDEX service_capacity_newest ON service_capacity (service_id, held_on DESC, recorded_at DESC, id DESC);

CREATE TABLE service_confirmation (
  id          uuid PRIMARY KEY,
  service_id  uuid NOT NULL REFERENCES service,
  held_on     date NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by text NOT NULL
);
CREATE INDEX service_confirmation_newest ON service_confirmation (service_id, held_on DESC);

CREATE TABLE source_list (
  partnership_id uuid NOT NULL REFERENCES partnership (id),
  id             uuid NOT NULL,
  name           text COLLATE name_order NOT NULL CHECK (name <> '' AND length(name) <= 120),
  file_name      text COLLATE name_order NOT NULL,
  sha256         text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  -- The date the list speaks of.
  held_on        date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  UNIQUE (partnership_id, sha256)
);

CREATE TABLE source_row (
  partnership_id  uuid NOT NULL,
  source_list_id  uuid NOT NULL,
  -- Its line in the file, the header counted.
  line            integer NOT NULL,
  -- The cells as they came, by the names of their columns.
  raw             jsonb NOT NULL,
  outcome         text NOT NULL CHECK (outcome IN ('added', 'matched', 'refused')),
  -- How it was matched, or why it was refused.
  reason          text,
  -- What it became; null where it was refused.
  organisation_id uuid REFERENCES organisation,
  PRIMARY KEY (partnership_id, source_list_id, line),
  FOREIGN KEY (partnership_id, source_list_id) REFERENCES source_list (partnership_id, id),
  CHECK ((outcome = 'refused') = (organisation_id IS NULL))
);
CREATE INDEX source_row_organisation ON source_row (organisation_id);

-- Somebody a row may be the same as. Nothing is merged by it.
CREATE TABLE source_row_likeness (
  partnership_id  uuid NOT NULL,
  source_list_id  uuid NOT NULL,
  line            integer NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation,
  reason          text NOT NULL,
  PRIMARY KEY (partnership_id, source_list_id, line, organisation_id),
  FOREIGN KEY (partnership_id, source_list_id, line) REFERENCES source_row (partnership_id, source_list_id, line)
);
CREATE INDEX source_row_likeness_organisation ON source_row_likeness (organisation_id);

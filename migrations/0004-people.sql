-- Who signs in. The address and the name are personal data: they stay in this table and nowhere else.
CREATE TABLE person (
  id             uuid PRIMARY KEY,
  email          text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
  name           text COLLATE name_order NOT NULL,
  -- How the person is named in public and in history: words of the role, never a name.
  label          text NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  updated_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- After this day the person is to be erased, unless they signed in meanwhile.
  retained_until date NOT NULL
);
CREATE UNIQUE INDEX person_email ON person (lower(email));
CREATE INDEX person_name ON person (name, id);

-- A role is a period: held from a day, and where it has ended, until a day; each with when it was typed and by whom.
CREATE TABLE role_held (
  id                uuid PRIMARY KEY,
  person_id         uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  role              text NOT NULL CHECK (role IN ('programme-officer', 'partnership-officer', 'facilitator',
                                                  'panel-member', 'organisation-editor', 'member')),
  partnership_id    uuid,
  held_on           date NOT NULL,
  recorded_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by       text NOT NULL,
  ended_on          date,
  ended_recorded_at timestamptz,
  ended_recorded_by text,
  CHECK (role <> 'programme-officer' OR partnership_id IS NULL),
  CHECK (role NOT IN ('partnership-officer', 'member') OR partnership_id IS NOT NULL),
  CHECK (num_nulls(ended_on, ended_recorded_at, ended_recorded_by) IN (0, 3)),
  CHECK (ended_on >= held_on)
);
CREATE UNIQUE INDEX role_held_once ON role_held (person_id, role, partnership_id) NULLS NOT DISTINCT
  WHERE ended_on IS NULL;
CREATE INDEX role_held_partnership ON role_held (partnership_id, person_id);

-- A signed-in browser. Neither its network address nor its name is kept.
CREATE TABLE session (
  id         uuid PRIMARY KEY,
  token      text NOT NULL UNIQUE,
  person_id  uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX session_person ON session (person_id);
CREATE INDEX session_expiry ON session (expires_at);

-- An account elsewhere that proves who somebody is: a council's own sign-in. Its tokens are not kept.
CREATE TABLE identity (
  id          uuid PRIMARY KEY,
  person_id   uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  provider_id text NOT NULL,
  account_id  text NOT NULL,
  created_at  timestamptz NOT NULL,
  updated_at  timestamptz NOT NULL,
  UNIQUE (provider_id, account_id)
);
CREATE INDEX identity_person ON identity (person_id);

-- A sign-in link that waits to be used, under the hash of its token. A spent or run-out one is gone.
CREATE TABLE verification (
  id         uuid PRIMARY KEY,
  identifier text NOT NULL,
  value      text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX verification_identifier ON verification (identifier);
CREATE INDEX verification_expiry ON verification (expires_at);

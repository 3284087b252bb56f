-- The outbox: what was written to whom. A link that signs somebody in is never in it.
CREATE TABLE mail (
  id           uuid PRIMARY KEY,
  to_person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
  subject      text NOT NULL CHECK (length(subject) <= 200),
  body         text NOT NULL CHECK (length(body) <= 100000),
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX mail_person ON mail (to_person_id);

-- What became of a mail, one row a change; the newest says how it stands.
CREATE TABLE mail_state (
  id          uuid PRIMARY KEY,
  mail_id     uuid NOT NULL REFERENCES mail ON DELETE CASCADE,
  state       text NOT NULL CHECK (state IN ('queued', 'sent', 'failed', 'held')),
  reason      text,
  recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK ((state IN ('failed', 'held')) = (reason IS NOT NULL))
);
CREATE INDEX mail_state_mail ON mail_state (mail_id, id);

-- How often something was tried, under a keyed hash of who or what tried. Lost in a crash, and that is fine.
CREATE UNLOGGED TABLE try_count (
  key     text PRIMARY KEY,
  tries   integer NOT NULL,
  ends_at timestamptz NOT NULL
);
CREATE INDEX try_count_end ON try_count (ends_at);

-- What is meant to change and what is done about it. Each table leads with the partnership, and each key holds it, so
-- that no row can hang on a record of another partnership.

CREATE TABLE plan (
  partnership_id  uuid NOT NULL REFERENCES partnership (id),
  id              uuid NOT NULL,
  title           text COLLATE name_order NOT NULL,
  level           text NOT NULL CHECK (level IN ('partnership', 'task-group', 'organisation', 'community')),
  -- The task group or community whose plan it is.
  body_name       text COLLATE name_order,
  organisation_id uuid REFERENCES organisation (id),
  -- The period it covers; null where that is not known.
  starts_on       date,
  ends_on         date,
  recorded_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by     text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  CHECK ((level IN ('task-group', 'community')) = (body_name IS NOT NULL)),
  CHECK ((level = 'organisation') = (organisation_id IS NOT NULL)),
  CHECK (ends_on >= starts_on)
);
CREATE INDEX plan_id ON plan (id);
CREATE INDEX plan_organisation ON plan (organisation_id);

-- Whether the public may see the plan: the newest row tells.
CREATE TABLE plan_state (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  plan_id        uuid NOT NULL,
  state          text NOT NULL CHECK (state IN ('draft', 'published')),
  held_on        date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, plan_id) REFERENCES plan (partnership_id, id)
);
CREATE INDEX plan_state_newest ON plan_state (plan_id, recorded_at DESC, id DESC);

-- What is meant to change. Nobody alone is responsible for it.
CREATE TABLE aim (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  plan_id        uuid NOT NULL,
  words          text NOT NULL,
  theme_id       text NOT NULL REFERENCES theme (id),
  place_code     text NOT NULL REFERENCES place (code),
  -- The figure that would show it, by its id among the figures; null where none was named.
  indicator_id   text,
  -- Since when it has been an aim.
  held_on        date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, plan_id) REFERENCES plan (partnership_id, id)
);
CREATE INDEX aim_plan ON aim (plan_id);
CREATE INDEX aim_cell ON aim (theme_id, place_code);

-- What somebody does about it. Its lead is responsible for it.
CREATE TABLE action (
  partnership_id          uuid NOT NULL,
  id                      uuid NOT NULL,
  plan_id                 uuid NOT NULL,
  what                    text NOT NULL,
  kind                    text NOT NULL CHECK (kind IN ('coordinate', 'commission', 'deliver', 'inform', 'fund', 'lobby',
                                                        'learn', 'buy-differently', 'change-a-rule')),
  theme_id                text NOT NULL REFERENCES theme (id),
  wave_id                 smallint REFERENCES wave (id),
  -- Null while nobody leads it.
  lead_organisation_id    uuid REFERENCES organisation (id),
  -- Where the lead is, and where the help arrives. Null is "not known", which is shown and counted.
  organisation_place_code text REFERENCES place (code),
  benefit_place_code      text REFERENCES place (code),
  -- What its dates say, beside its state and never instead of it.
  starts_on               date,
  ends_on                 date,
  -- What it came from, by kind and id: a plain reference into another part of the record.
  origin_kind             text CHECK (origin_kind IN ('point', 'question', 'cell', 'example')),
  origin_id               text,
  recorded_at             timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by             text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, plan_id) REFERENCES plan (partnership_id, id),
  CHECK ((origin_kind IS NULL) = (origin_id IS NULL)),
  CHECK (ends_on >= starts_on)
);
CREATE INDEX action_id ON action (id);
CREATE INDEX action_plan ON action (plan_id);
CREATE INDEX action_cell ON action (theme_id, benefit_place_code);
CREATE INDEX action_lead ON action (lead_organisation_id);
CREATE INDEX action_origin ON action (origin_kind, origin_id);

CREATE TABLE action_partner (
  partnership_id  uuid NOT NULL,
  action_id       uuid NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  PRIMARY KEY (partnership_id, action_id, organisation_id),
  FOREIGN KEY (partnership_id, action_id) REFERENCES action (partnership_id, id)
);
CREATE INDEX action_partner_action ON action_partner (action_id);
CREATE INDEX action_partner_organisation ON action_partner (organisation_id);

CREATE TABLE action_state (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  action_id      uuid NOT NULL,
  state          text NOT NULL CHECK (state IN ('proposed', 'agreed', 'live', 'paused', 'done', 'dropped')),
  why            text,
  held_on        date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, action_id) REFERENCES action (partnership_id, id),
  CHECK (state <> 'dropped' OR why IS NOT NULL)
);
CREATE INDEX action_state_action ON action_state (action_id, held_on DESC);

-- Its lead said that it stands. Who that was is kept, because a lead may change.
CREATE TABLE lead_confirmation (
  partnership_id  uuid NOT NULL,
  id              uuid NOT NULL,
  action_id       uuid NOT NULL,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  held_on         date NOT NULL,
  recorded_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by     text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, action_id) REFERENCES action (partnership_id, id)
);
CREATE INDEX lead_confirmation_action ON lead_confirmation (action_id, held_on DESC);

-- What an action counts about itself: never a figure of the area.
CREATE TABLE measure (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  action_id      uuid NOT NULL,
  kind           text NOT NULL CHECK (kind IN ('how-much', 'how-well', 'better-off')),
  what           text NOT NULL,
  number         double precision NOT NULL CHECK (number >= 0 AND number < 'Infinity'),
  -- 0 none, 1 said at a meeting, 2 document, 3 uploaded table, 4 live data.
  evidence_level smallint NOT NULL CHECK (evidence_level BETWEEN 0 AND 4),
  held_on        date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, action_id) REFERENCES action (partnership_id, id)
);
CREATE INDEX measure_action ON measure (action_id, held_on DESC);

CREATE TABLE milestone (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  action_id      uuid NOT NULL,
  what           text NOT NULL,
  -- The first day it was due on; moves are rows of their own.
  due_on         date NOT NULL,
  held_on        date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, action_id) REFERENCES action (partnership_id, id)
);
CREATE INDEX milestone_action ON milestone (action_id);

CREATE TABLE milestone_move (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  milestone_id   uuid NOT NULL,
  moved_from     date NOT NULL,
  moved_to       date NOT NULL,
  why            text NOT NULL,
  held_on        date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, milestone_id) REFERENCES milestone (partnership_id, id),
  CHECK (moved_from <> moved_to)
);
CREATE INDEX milestone_move_milestone ON milestone_move (milestone_id, held_on DESC);

-- Met, and on which day.
CREATE TABLE milestone_completion (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  milestone_id   uuid NOT NULL,
  held_on        date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, milestone_id) REFERENCES milestone (partnership_id, id)
);
CREATE UNIQUE INDEX milestone_completion_once ON milestone_completion (milestone_id);

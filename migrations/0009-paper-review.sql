-- A paper between its reading and its acceptance. It is accepted while a meeting stands that was taken from its
-- source: that meeting says who and when, and when it is taken back the review is open again by itself.
CREATE TABLE paper_review (
  partnership_id  uuid NOT NULL,
  id              uuid NOT NULL,
  paper_source_id uuid NOT NULL,
  -- The number of the version that stands.
  version         integer NOT NULL,
  recorded_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by     text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  UNIQUE (partnership_id, paper_source_id),
  FOREIGN KEY (partnership_id, paper_source_id) REFERENCES paper_source (partnership_id, id)
);

-- The review after each change. Nothing is written over: undoing goes back to the version before, and a change
-- made there begins another line beside the one that was left.
CREATE TABLE paper_review_version (
  partnership_id uuid NOT NULL,
  review_id      uuid NOT NULL,
  number         integer NOT NULL CHECK (number > 0),
  -- The version that was changed; null for the paper as it was read.
  changed_number integer,
  -- What was done, a sentence without its subject.
  label          text NOT NULL,
  -- The piece it was done to.
  piece          integer,
  draft          jsonb NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, review_id, number),
  FOREIGN KEY (partnership_id, review_id) REFERENCES paper_review (partnership_id, id),
  FOREIGN KEY (partnership_id, review_id, changed_number)
    REFERENCES paper_review_version (partnership_id, review_id, number),
  CHECK (changed_number < number)
);
CREATE INDEX paper_review_version_changed ON paper_review_version (partnership_id, review_id, changed_number);

-- Whether somebody has given a review up; the newest row tells, and without one it is open.
CREATE TABLE paper_review_state (
  partnership_id uuid NOT NULL,
  id             uuid NOT NULL,
  review_id      uuid NOT NULL,
  state          text NOT NULL CHECK (state IN ('open', 'abandoned')),
  held_on        date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, review_id) REFERENCES paper_review (partnership_id, id)
);
CREATE INDEX paper_review_state_newest ON paper_review_state (partnership_id, review_id, recorded_at DESC, id DESC);

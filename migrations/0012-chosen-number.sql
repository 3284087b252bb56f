-- The number that a partnership shows of its place beside those that every place shows.
CREATE TABLE chosen_number (
  partnership_id uuid PRIMARY KEY REFERENCES partnership ON DELETE CASCADE,
  indicator_id   text NOT NULL REFERENCES indicator,
  held_on        date NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by    text NOT NULL
);

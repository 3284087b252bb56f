-- The index gives its name to the table.
DROP INDEX action_lead;

-- Who leads an action: as of a day, the newest row held by then tells.
CREATE TABLE action_lead (
  partnership_id       uuid NOT NULL,
  id                   uuid NOT NULL,
  action_id            uuid NOT NULL,
  -- Null while nobody leads it.
  lead_organisation_id uuid REFERENCES organisation (id),
  held_on              date NOT NULL,
  recorded_at          timestamptz NOT NULL DEFAULT clock_timestamp(),
  recorded_by          text NOT NULL,
  PRIMARY KEY (partnership_id, id),
  FOREIGN KEY (partnership_id, action_id) REFERENCES action (partnership_id, id)
);
CREATE INDEX action_lead_action ON action_lead (action_id, held_on DESC);
CREATE INDEX action_lead_organisation ON action_lead (lead_organisation_id);

-- One row for each action that is or was on record, led since its first state.
CREATE TEMPORARY TABLE first_lead ON COMMIT DROP AS
WITH known AS (
  SELECT partnership_id, id AS action_id, recorded_at, recorded_by FROM action
  UNION
  SELECT held.partnership_id, held.id, held.recorded_at, held.recorded_by
  FROM history_change CROSS JOIN jsonb_to_record(coalesce(after, before))
    AS held(partnership_id uuid, id uuid, recorded_at timestamptz, recorded_by text)
  WHERE record_kind = 'action'
), once_told AS (
  SELECT held.action_id, min(held.held_on) AS held_on
  FROM history_change CROSS JOIN jsonb_to_record(coalesce(after, before)) AS held(action_id uuid, held_on date)
  WHERE record_kind = 'action-state' GROUP BY held.action_id
), told AS (
  SELECT action_id, min(held_on) AS held_on FROM action_state GROUP BY action_id
)
SELECT DISTINCT ON (action_id) partnership_id, gen_random_uuid() AS id, action_id,
       coalesce(told.held_on, once_told.held_on, (recorded_at AT TIME ZONE 'UTC')::date) AS held_on,
       recorded_at, recorded_by
FROM known LEFT JOIN told USING (action_id) LEFT JOIN once_told USING (action_id)
ORDER BY action_id, recorded_at;

INSERT INTO action_lead (partnership_id, id, action_id, lead_organisation_id, held_on, recorded_at, recorded_by)
SELECT first_lead.partnership_id, first_lead.id, first_lead.action_id, action.lead_organisation_id,
       first_lead.held_on, first_lead.recorded_at, first_lead.recorded_by
FROM first_lead JOIN action ON action.id = first_lead.action_id;

-- Deeds that wrote the column wrote this row, so that they can be taken back: after what it hangs on, or removed before it.
INSERT INTO history_change (entry_id, position, record_kind, record_id, before, after)
SELECT change.entry_id,
       CASE WHEN change.after IS NULL THEN -(row_number() OVER entry) ELSE last.position + (row_number() OVER entry) END,
       'action-lead', lead.id::text,
       CASE WHEN change.before IS NOT NULL THEN
         to_jsonb(lead) || jsonb_build_object('lead_organisation_id', change.before -> 'lead_organisation_id') END,
       CASE WHEN change.after IS NOT NULL THEN
         to_jsonb(lead) || jsonb_build_object('lead_organisation_id', change.after -> 'lead_organisation_id') END
FROM history_change AS change
JOIN first_lead AS lead ON lead.action_id::text = change.record_id
JOIN (SELECT entry_id, max(position) AS position FROM history_change GROUP BY entry_id) AS last USING (entry_id)
WHERE change.record_kind = 'action'
WINDOW entry AS (PARTITION BY change.entry_id ORDER BY change.position);

-- Kept, and no longer read: rows of the history that are put back still name it.
UPDATE action SET lead_organisation_id = NULL;

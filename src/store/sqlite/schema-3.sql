-- Form 3. Since when a working copy waits for another person, and whether something that was published without one is
-- still to be looked into; both follow from `record`, like the row they stand in. Up to here nothing was recorded about
-- an advisory after its submission without ending the wait, so the row's newest record is the submission.
ALTER TABLE advisory ADD COLUMN waiting_since INTEGER;
ALTER TABLE advisory ADD COLUMN review_open INTEGER NOT NULL DEFAULT 0;
UPDATE advisory SET waiting_since = changed WHERE stage = 'submitted';
UPDATE advisory SET review_open = 1 WHERE id IN
    (SELECT advisory FROM record
     WHERE kind = 'published' AND json_extract(CAST(body AS TEXT), '$.deed.published.emergency_reason') IS NOT NULL);
CREATE INDEX advisory_waiting ON advisory (waiting_since, id) WHERE waiting_since IS NOT NULL;
CREATE INDEX advisory_review ON advisory (id) WHERE review_open = 1;

-- The number of the record by which a person who was shut out was let in again: what they agreed to before it counts no
-- more. Nothing for those who were never shut out.
ALTER TABLE person ADD COLUMN since INTEGER;

-- Form 8. When an advisory was first made public, of what is real and of what is a drill apart: the archive for people is
-- read by it. Milliseconds; follows from `record`, like the row it stands in.
ALTER TABLE advisory ADD COLUMN sent_real INTEGER;
ALTER TABLE advisory ADD COLUMN sent_drill INTEGER;
CREATE TEMPORARY TABLE first_sent AS
    SELECT advisory, json_extract(CAST(body AS TEXT), '$.deed.published.stamp.sent') AS sent FROM record
    WHERE seq IN (SELECT min(seq) FROM record WHERE kind = 'published' GROUP BY advisory);
UPDATE advisory SET sent_real =
    (SELECT CAST(strftime('%s', sent) AS INTEGER) * 1000 + CAST(substr(strftime('%f', sent), 4) AS INTEGER)
     FROM first_sent WHERE first_sent.advisory = advisory.id) WHERE published = 1;
DROP TABLE first_sent;
UPDATE advisory SET sent_drill = sent_real, sent_real = NULL WHERE status <> 'actual';
CREATE INDEX advisory_sent_real ON advisory (sent_real, id) WHERE sent_real IS NOT NULL;
CREATE INDEX advisory_sent_drill ON advisory (sent_drill, id) WHERE sent_drill IS NOT NULL;

-- Form 2. Whom outreach tells of changes, and of which state of a topic each was told last. Not part of the ledger:
-- nothing public follows from it. `until` and `retry_at` in milliseconds; `secret` is what subscribers gave.
CREATE TABLE follower (
    errand TEXT NOT NULL CHECK (errand IN ('deliver', 'ping')),
    topic TEXT NOT NULL,
    target TEXT NOT NULL,
    secret TEXT,
    until INTEGER,
    told BLOB NOT NULL CHECK (length(told) = 32),
    failures INTEGER NOT NULL,
    retry_at INTEGER,
    PRIMARY KEY (errand, topic, target),
    CHECK ((errand = 'deliver') = (until IS NOT NULL))
) STRICT, WITHOUT ROWID;

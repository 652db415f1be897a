-- Form 6. How far each webhook was told, and what became of each message. Not part of the ledger: nothing public follows
-- from it. Instants in milliseconds; `record` is a number of the ledger.
CREATE TABLE webhook (
    name TEXT PRIMARY KEY,
    record INTEGER NOT NULL,
    at INTEGER NOT NULL,
    failing_since INTEGER,
    disabled_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE delivery (
    webhook TEXT NOT NULL,
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    event TEXT NOT NULL,
    advisory BLOB CHECK (length(advisory) = 16),
    record INTEGER NOT NULL,
    at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('owed', 'taken', 'given-up')),
    attempts INTEGER NOT NULL,
    tried_at INTEGER,
    status INTEGER,
    error TEXT,
    next_at INTEGER,
    PRIMARY KEY (webhook, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX delivery_by_id ON delivery (webhook, id);
CREATE INDEX delivery_owed ON delivery (webhook, number) WHERE state = 'owed';

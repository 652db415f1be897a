-- Form 5. Requests with a key of their sender's choice, for a day: `record` is written in the transaction that made it,
-- the answer when it is given. Not part of the ledger: nothing public follows from it. `at` in milliseconds.
CREATE TABLE ticket (
    holder TEXT NOT NULL,
    key BLOB NOT NULL CHECK (length(key) = 32),
    request BLOB NOT NULL CHECK (length(request) = 32),
    at INTEGER NOT NULL,
    record INTEGER,
    status INTEGER,
    media TEXT,
    location TEXT,
    etag TEXT,
    body BLOB,
    size INTEGER NOT NULL,
    UNIQUE (holder, key),
    CHECK (record IS NOT NULL OR status IS NOT NULL)
) STRICT;
CREATE INDEX ticket_at ON ticket (at);
CREATE INDEX ticket_room ON ticket (holder, at, size);

-- Form 4. Who is signed in at the desk. Not part of the ledger: nothing public follows from it, and a lost session is
-- signed in anew. `hash` is all that is kept of a session's secret; `opened` and `used` in milliseconds. What opened it
-- is a token or a passkey, and exactly one of the two columns says which.
CREATE TABLE session (
    id TEXT PRIMARY KEY,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    person TEXT NOT NULL,
    token TEXT,
    passkey TEXT,
    opened INTEGER NOT NULL,
    used INTEGER NOT NULL,
    browser TEXT NOT NULL,
    CHECK ((token IS NULL) <> (passkey IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX session_of_person ON session (person, used);
CREATE INDEX session_opened ON session (opened);
CREATE INDEX session_used ON session (used);

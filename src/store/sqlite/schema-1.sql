-- Form 1. Everything but `record` and `mark` follows from `record` and is written in the same transaction.

-- The ledger. `body` is the record; `advisory` and `kind` only say where it is filed, and a check of the chain
-- compares them with the body.
CREATE TABLE record (
    seq INTEGER PRIMARY KEY,
    advisory BLOB CHECK (length(advisory) = 16),
    kind TEXT NOT NULL,
    body BLOB NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX record_of_advisory ON record (advisory, seq) WHERE advisory IS NOT NULL;

CREATE TRIGGER record_is_never_changed BEFORE UPDATE ON record
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER record_is_never_removed BEFORE DELETE ON record
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
-- Also keeps INSERT OR REPLACE away from what is there: that fires no trigger of deletion.
CREATE TRIGGER record_follows_the_last BEFORE INSERT ON record
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM record)
BEGIN SELECT RAISE(ABORT, 'a record of the ledger follows the last one'); END;

-- One row for each advisory; instants in milliseconds, rounded up.
CREATE TABLE advisory (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    version INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    kind TEXT,
    status TEXT,
    stage TEXT,
    ending TEXT,
    published INTEGER NOT NULL,
    effective INTEGER,
    over_at INTEGER,
    due_at INTEGER,
    register_scheme TEXT,
    register_area TEXT,
    codes TEXT NOT NULL,
    headline TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX advisory_over ON advisory (over_at) WHERE published = 1;
CREATE INDEX advisory_due ON advisory (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX advisory_stage ON advisory (stage, id) WHERE stage IS NOT NULL;
CREATE INDEX advisory_ending ON advisory (ending, id) WHERE ending IS NOT NULL;
CREATE INDEX advisory_discarded ON advisory (id) WHERE published = 0 AND stage IS NULL;
CREATE INDEX advisory_register ON advisory (register_scheme, register_area) WHERE register_scheme IS NOT NULL;

-- The codes of `advisory.codes`, the other way round.
CREATE TABLE advisory_code (
    code TEXT NOT NULL,
    advisory BLOB NOT NULL,
    PRIMARY KEY (code, advisory)
) STRICT, WITHOUT ROWID;

CREATE TABLE publisher (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    name TEXT NOT NULL,
    authority TEXT NOT NULL,
    contact TEXT NOT NULL,
    url TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    name TEXT PRIMARY KEY,
    roles TEXT NOT NULL,
    disabled INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE token (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    label TEXT NOT NULL,
    created TEXT NOT NULL,
    expires TEXT,
    revoked INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Instants that were reckoned and are kept to reckon on; not part of the ledger.
CREATE TABLE mark (
    name TEXT PRIMARY KEY,
    at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Form 7. Passkeys. All but two columns follow from `record`. `counter` is what the device counted last, and `used` when
-- that was, in milliseconds: they change with every use and are not part of the ledger.
CREATE TABLE passkey (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    key BLOB NOT NULL,
    label TEXT NOT NULL,
    created TEXT NOT NULL,
    removed INTEGER NOT NULL,
    counter INTEGER NOT NULL DEFAULT 0,
    used INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX passkey_of_person ON passkey (person, created);

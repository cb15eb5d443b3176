-- What was erased or withdrawn, so that it stays gone when an older backup is put back: numbers, no words.
-- A line applies to a row with the same id and the same time of creation only: ids are used again.
CREATE TABLE privacy_ledger (
    id INTEGER PRIMARY KEY,
    what TEXT NOT NULL CHECK (what IN ('entry', 'person')),
    kind TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    slug_hash TEXT NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (what, row_id, created_at)
) STRICT;

CREATE INDEX privacy_ledger_slug ON privacy_ledger (slug_hash);

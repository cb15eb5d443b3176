-- People and sessions. Person 1 is the system actor that imports content.
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'system')),
    name TEXT NOT NULL,
    mail TEXT UNIQUE,
    created_at INTEGER NOT NULL,
    disabled_at INTEGER
) STRICT;

CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    token_hash BLOB NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE INDEX session_person ON session (person_id);
CREATE INDEX session_expiry ON session (expires_at);

INSERT INTO person (id, kind, name, created_at) VALUES (1, 'system', 'import', 0);

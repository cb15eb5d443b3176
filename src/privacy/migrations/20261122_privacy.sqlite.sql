-- The code by which somebody confirms by mail that their account is to be erased; one a person.
CREATE TABLE privacy_code (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    hash BLOB NOT NULL,
    tries INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

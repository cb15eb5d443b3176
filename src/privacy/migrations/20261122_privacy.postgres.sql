-- The code by which somebody confirms by mail that their account is to be erased; one a person.
CREATE TABLE privacy_code (
    person_id BIGINT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    hash BYTEA NOT NULL,
    tries BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);

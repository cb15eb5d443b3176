-- What people sign in with besides their mail: a password, an authenticator app, passkeys, recovery codes.

-- One row for who has or had any of it. `totp_secret` is sealed with the installation's key; `totp_pending` waits for
-- its first code. `wrong` counts codes and passwords that were wrong since `wrong_since`.
CREATE TABLE person_factor (
    person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    user_handle BLOB NOT NULL UNIQUE,
    password_hash TEXT,
    password_at INTEGER,
    totp_secret BLOB,
    totp_at INTEGER,
    totp_step INTEGER NOT NULL DEFAULT 0,
    totp_pending BLOB,
    wrong_passwords INTEGER NOT NULL DEFAULT 0,
    wrong_codes INTEGER NOT NULL DEFAULT 0,
    wrong_since INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE passkey (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    credential_id BLOB NOT NULL UNIQUE,
    public_key BLOB NOT NULL,
    counter INTEGER NOT NULL,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

CREATE INDEX passkey_person ON passkey (person_id, id);

-- Codes on paper, for when a device is lost. Each works once; only its hash is kept.
CREATE TABLE recovery_code (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    code_hash BLOB NOT NULL UNIQUE,
    made_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;

CREATE INDEX recovery_code_person ON recovery_code (person_id);

-- What a passkey is to sign: for one browser, one purpose, a few minutes, once.
CREATE TABLE passkey_challenge (
    id INTEGER PRIMARY KEY,
    challenge BLOB NOT NULL UNIQUE,
    browser_hash BLOB NOT NULL,
    person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE INDEX passkey_challenge_browser ON passkey_challenge (browser_hash, id);
CREATE INDEX passkey_challenge_expiry ON passkey_challenge (expires_at);
CREATE INDEX passkey_challenge_person ON passkey_challenge (person_id);

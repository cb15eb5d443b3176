-- How long sessions last, signing in by mail, invitations, forms kept when a session ended, and changes of address.

-- Seconds without a visit after which it ends, and when it ends in any case.
ALTER TABLE session ADD COLUMN idle INTEGER NOT NULL DEFAULT 2592000;
ALTER TABLE session ADD COLUMN ends_at INTEGER NOT NULL DEFAULT 0;

-- A browser asks to sign in. For an unknown address there is no person; all else is the same.
CREATE TABLE sign_in (
    id INTEGER PRIMARY KEY,
    browser_hash BLOB NOT NULL,
    person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
    language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
    next TEXT NOT NULL,
    shared INTEGER NOT NULL CHECK (shared IN (0, 1)),
    code_hash BLOB,
    link_hash BLOB UNIQUE,
    tries INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE INDEX sign_in_browser ON sign_in (browser_hash);
CREATE INDEX sign_in_person ON sign_in (person_id, created_at);

-- Somebody is asked to take part. The code is on paper or in a mail; here is only its hash.
CREATE TABLE invitation (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    way TEXT NOT NULL CHECK (way IN ('mail', 'letter')),
    code_hash BLOB UNIQUE,
    invited_by INTEGER NOT NULL REFERENCES person (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    accepted_at INTEGER
) STRICT;

CREATE INDEX invitation_person ON invitation (person_id);

-- What somebody sent when the session had ended: the address it went to, and the fields as JSON.
CREATE TABLE kept_form (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    address TEXT NOT NULL,
    fields TEXT NOT NULL,
    kept_at INTEGER NOT NULL
) STRICT;

CREATE INDEX kept_form_person ON kept_form (person_id, id);

-- A new mail address that waits for its code, and afterwards the old one, which is told once.
CREATE TABLE mail_change (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    mail TEXT NOT NULL,
    old_mail TEXT,
    code_hash BLOB,
    tries INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    done_at INTEGER
) STRICT;

CREATE INDEX mail_change_person ON mail_change (person_id);

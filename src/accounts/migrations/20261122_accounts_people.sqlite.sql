-- What people are, may do and agreed to, what was done by whom, and what waits for them.
ALTER TABLE person ADD COLUMN language TEXT NOT NULL DEFAULT 'nl' CHECK (language IN ('nl', 'en'));
-- Works for a municipality: sees nothing of who is an expert by experience.
ALTER TABLE person ADD COLUMN municipal INTEGER NOT NULL DEFAULT 0 CHECK (municipal IN (0, 1));
ALTER TABLE person ADD COLUMN rhythm TEXT NOT NULL DEFAULT 'daily' CHECK (rhythm IN ('at_once', 'daily', 'weekly', 'never'));
ALTER TABLE person ADD COLUMN erased_at INTEGER;

ALTER TABLE session ADD COLUMN steps INTEGER NOT NULL DEFAULT 1 CHECK (steps IN (1, 2));
ALTER TABLE session ADD COLUMN shared INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1));
ALTER TABLE session ADD COLUMN device TEXT NOT NULL DEFAULT '';

-- A role everywhere (organisation empty), or for one organisation, named by its slug.
CREATE TABLE person_role (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    role TEXT NOT NULL,
    organisation TEXT NOT NULL,
    granted_by INTEGER NOT NULL REFERENCES person (id),
    granted_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, role, organisation)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_role_role ON person_role (role, organisation, person_id);

-- What somebody agreed to: the text as it was shown, how it was given, and who wrote it down.
CREATE TABLE consent (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    words TEXT NOT NULL,
    version TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('screen', 'paper', 'spoken')),
    recorded_by INTEGER NOT NULL REFERENCES person (id),
    given_at INTEGER NOT NULL,
    withdrawn_at INTEGER
) STRICT;

CREATE INDEX consent_person ON consent (person_id, subject);

-- Who changed what in content, rights and personal data. No foreign keys: it outlives what it tells of.
CREATE TABLE audit (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    actor_id INTEGER NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    detail TEXT NOT NULL
) STRICT;

CREATE INDEX audit_at ON audit (at);
CREATE INDEX audit_subject ON audit (subject, subject_id, id);

-- What waits for somebody in the inbox. `title` is in the person's language; `path` leads to what it is about.
CREATE TABLE notice (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    topic TEXT NOT NULL,
    title TEXT NOT NULL,
    path TEXT NOT NULL,
    at INTEGER NOT NULL,
    read_at INTEGER,
    mailed_at INTEGER
) STRICT;

CREATE INDEX notice_person ON notice (person_id, id);
CREATE INDEX notice_unread ON notice (person_id) WHERE read_at IS NULL;

-- Texts being written, apart from what is published, with every version they have had.
CREATE TABLE work (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given out twice: notices and the log name it
    kind TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
    slug TEXT NOT NULL,
    -- The row it will replace. One work at a time: who comes second is shown what the first wrote.
    entry_id INTEGER UNIQUE REFERENCES entry (id) ON DELETE SET NULL,
    base_revision INTEGER NOT NULL,
    title TEXT NOT NULL,
    draft TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'in_review', 'reading_along', 'ready')),
    publish_at INTEGER,
    created_by INTEGER NOT NULL REFERENCES person (id),
    updated_by INTEGER NOT NULL REFERENCES person (id),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE INDEX work_updated ON work (updated_at, id);
CREATE INDEX work_created_by ON work (created_by, updated_at, id);
CREATE INDEX work_updated_by ON work (updated_by);
CREATE INDEX work_publish_at ON work (publish_at) WHERE publish_at IS NOT NULL;

CREATE TABLE work_version (
    work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES person (id),
    draft TEXT NOT NULL,
    PRIMARY KEY (work_id, version)
) STRICT;

CREATE INDEX work_version_actor ON work_version (actor_id);

-- Whose editors may write it: the organisations that the draft names.
CREATE TABLE work_organisation (
    work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
    slug TEXT NOT NULL,
    PRIMARY KEY (work_id, slug)
) STRICT, WITHOUT ROWID;

CREATE INDEX work_organisation_slug ON work_organisation (slug, work_id);

-- What somebody typed and did not save yet. `place` tells which form: "work/7", "entry/12", "new/<token>".
CREATE TABLE work_autosave (
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    place TEXT NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
    work_id INTEGER REFERENCES work (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    title TEXT NOT NULL,
    draft TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, place)
) STRICT;

CREATE INDEX work_autosave_work ON work_autosave (work_id);
CREATE INDEX work_autosave_saved ON work_autosave (saved_at);

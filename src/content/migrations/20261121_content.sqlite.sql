-- The spine: entries with their history, the values and links that make them findable, and the words they are filed under.
CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
    -- A translation's original; its structure, values and links hang on that one.
    original_id INTEGER REFERENCES entry (id) ON DELETE CASCADE,
    slug TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    body TEXT NOT NULL,
    fields TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'in_review', 'reading_along', 'published', 'archived')),
    invented INTEGER NOT NULL CHECK (invented IN (0, 1)),
    revision INTEGER NOT NULL,
    imported_revision INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    published_at INTEGER,
    UNIQUE (kind, language, slug),
    UNIQUE (original_id, language)
) STRICT;

-- The place of each published original in the list of its kind, per language, in the order of that list: once in the
-- list of all (field and text empty), and once in the list of each value it is filed under, so that a filtered list
-- costs as much as what it shows.
CREATE TABLE entry_listing (
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    sort_key BLOB NOT NULL,
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    shown_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    PRIMARY KEY (kind, language, field, text, sort_key, entry_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_listing_entry ON entry_listing (entry_id, language, field);
CREATE INDEX entry_listing_shown ON entry_listing (shown_id);

-- Indexed fields of originals. `target` is the entry that a reference leads to.
CREATE TABLE entry_value (
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    number INTEGER,
    text TEXT NOT NULL,
    target INTEGER REFERENCES entry (id) ON DELETE CASCADE,
    PRIMARY KEY (entry_id, field, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_value_text ON entry_value (field, text, entry_id);
CREATE INDEX entry_value_target ON entry_value (target, field, entry_id);

-- Typed links between originals: from where something is used to where it comes from.
CREATE TABLE entry_link (
    from_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    relation TEXT NOT NULL,
    to_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    PRIMARY KEY (from_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_link_to ON entry_link (to_id, from_id);

-- Every state a row has had, who made it so, and when.
CREATE TABLE entry_revision (
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES person (id),
    draft TEXT NOT NULL,
    PRIMARY KEY (entry_id, number)
) STRICT;

CREATE INDEX entry_revision_actor ON entry_revision (actor_id);

-- What changed, in commit order; caches, the search index and other processes follow it. No foreign key: it outlives entries.
CREATE TABLE change_log (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('save', 'remove', 'vocabulary')),
    kind TEXT,
    entry_id INTEGER
) STRICT;

CREATE TABLE area (
    slug TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('municipality', 'former_municipality', 'province', 'region', 'invented')),
    within TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL
) STRICT;

CREATE TABLE area_successor (
    area TEXT NOT NULL REFERENCES area (slug) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    successor TEXT NOT NULL REFERENCES area (slug) ON DELETE CASCADE,
    PRIMARY KEY (area, position)
) STRICT;

CREATE TABLE region_set (
    slug TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    nl TEXT NOT NULL,
    en TEXT NOT NULL
) STRICT;

CREATE TABLE region_member (
    region TEXT NOT NULL REFERENCES region_set (slug) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    area TEXT NOT NULL REFERENCES area (slug) ON DELETE CASCADE,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    PRIMARY KEY (region, position)
) STRICT;

CREATE TABLE theme (
    slug TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    nl TEXT NOT NULL,
    en TEXT NOT NULL
) STRICT;

CREATE TABLE audience (
    slug TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    nl TEXT NOT NULL,
    en TEXT NOT NULL
) STRICT;

-- Facts about the database as a whole, such as the ICU version that its sort keys were made with.
CREATE TABLE content_state (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- When each published original appeared, per kind and per theme and area it is filed under: feeds read the newest of
-- one lane, so that a feed costs as much as what it shows. Whether and how an entry is shown stands in entry_listing.
CREATE TABLE entry_recent (
    kind TEXT NOT NULL,
    field TEXT NOT NULL,
    text TEXT NOT NULL,
    moment INTEGER NOT NULL,
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    PRIMARY KEY (kind, field, text, moment, entry_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_recent_entry ON entry_recent (entry_id);

INSERT INTO entry_recent (kind, field, text, moment, entry_id)
SELECT DISTINCT l.kind, l.field, l.text, COALESCE(o.published_at, 0), l.entry_id
FROM entry_listing l JOIN entry o ON o.id = l.entry_id
WHERE l.field IN ('', 'themes', 'areas');

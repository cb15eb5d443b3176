-- The files that rows of kind `media` name, originals and translations alike: a file is shown while one of its rows is.
CREATE TABLE entry_file (
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    file TEXT NOT NULL,
    PRIMARY KEY (entry_id, file)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_file_file ON entry_file (file, entry_id);

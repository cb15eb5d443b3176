-- Files that somebody handed in for a text that is not published yet: no entry names them, and they stay all the same.
CREATE TABLE file_hold (
    file TEXT PRIMARY KEY REFERENCES media_file (name) ON DELETE CASCADE,
    person_id BIGINT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    added_at BIGINT NOT NULL
);

CREATE INDEX file_hold_person ON file_hold (person_id);

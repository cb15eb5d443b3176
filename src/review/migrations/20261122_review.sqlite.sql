-- On the way to visitors: what was decided about a text, who read along, and whether a page still holds.
-- Which steps a kind needs; a kind without a row has those the program starts with.
CREATE TABLE review_step (
    kind TEXT PRIMARY KEY,
    review INTEGER NOT NULL CHECK (review IN (0, 1)),
    read_along INTEGER NOT NULL CHECK (read_along IN (0, 1)),
    four_eyes INTEGER NOT NULL CHECK (four_eyes IN (0, 1)),
    readings INTEGER NOT NULL CHECK (readings BETWEEN 1 AND 20)
) STRICT;

-- What was done with a work, and what was said about it.
CREATE TABLE review_event (
    id INTEGER PRIMARY KEY,
    work_id INTEGER NOT NULL REFERENCES work (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    what TEXT NOT NULL,
    words TEXT NOT NULL,
    at INTEGER NOT NULL,
    actor_id INTEGER NOT NULL REFERENCES person (id)
) STRICT;

CREATE INDEX review_event_work ON review_event (work_id, id);
CREATE INDEX review_event_actor ON review_event (actor_id);

-- One text that is read along with. It belongs to the work until that is published, then to the entry: so those who
-- read along keep seeing what was done with their words, and all of it goes with the text.
CREATE TABLE reading_round (
    id INTEGER PRIMARY KEY,
    work_id INTEGER UNIQUE REFERENCES work (id) ON DELETE CASCADE,
    entry_id INTEGER REFERENCES entry (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    invited_only INTEGER NOT NULL CHECK (invited_only IN (0, 1)),
    -- Readings of an earlier version do not count: it had other words.
    since_version INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    started_version INTEGER NOT NULL,
    returns_to TEXT NOT NULL CHECK (returns_to IN ('in_review', 'ready')), -- when the round ends
    ended_at INTEGER,
    ended_version INTEGER
) STRICT;

CREATE INDEX reading_round_entry ON reading_round (entry_id);

CREATE TABLE reading_invited (
    round_id INTEGER NOT NULL REFERENCES reading_round (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (round_id, person_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX reading_invited_person ON reading_invited (person_id);

-- One reader's answers. No person: somebody without an account, written down by `recorded_by`, or one who was erased.
CREATE TABLE reading (
    id INTEGER PRIMARY KEY,
    round_id INTEGER NOT NULL REFERENCES reading_round (id) ON DELETE CASCADE,
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    version INTEGER NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('screen', 'paper', 'spoken')),
    recorded_by INTEGER NOT NULL REFERENCES person (id),
    clear TEXT NOT NULL CHECK (clear IN ('yes', 'no', 'doubt')),
    correct TEXT NOT NULL CHECK (correct IN ('yes', 'no', 'doubt')),
    just TEXT NOT NULL CHECK (just IN ('yes', 'no', 'doubt')),
    at INTEGER NOT NULL,
    UNIQUE (round_id, person_id)
) STRICT;

CREATE INDEX reading_person ON reading (person_id);
CREATE INDEX reading_recorded_by ON reading (recorded_by);

-- What a reader said: about a question, or about a part of the text. And what was done with it, why, and by whom.
CREATE TABLE reading_remark (
    id INTEGER PRIMARY KEY,
    reading_id INTEGER NOT NULL REFERENCES reading (id) ON DELETE CASCADE,
    question TEXT NOT NULL CHECK (question IN ('clear', 'correct', 'just', 'part')),
    quote TEXT NOT NULL,
    words TEXT NOT NULL,
    decision TEXT CHECK (decision IN ('changed', 'partly', 'not')),
    reason TEXT NOT NULL,
    decided_by INTEGER REFERENCES person (id),
    decided_at INTEGER
) STRICT;

CREATE INDEX reading_remark_reading ON reading_remark (reading_id, id);
CREATE INDEX reading_remark_decided_by ON reading_remark (decided_by);

-- "Klopt dit nog?": asked once a year about what stands on the site of a partner.
CREATE TABLE review_confirmation (
    entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    asked_at INTEGER,
    confirmed_at INTEGER,
    confirmed_by INTEGER REFERENCES person (id),
    way TEXT CHECK (way IN ('screen', 'paper', 'spoken'))
) STRICT;

CREATE INDEX review_confirmation_by ON review_confirmation (confirmed_by);

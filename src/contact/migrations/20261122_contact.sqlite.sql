-- What visitors ask, and what was answered. A year after the end only the counts are left.
CREATE TABLE question (
    id INTEGER PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    topic TEXT NOT NULL,
    about TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('nl', 'en')),
    name TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('mail', 'phone', 'none')),
    mail TEXT NOT NULL,
    phone TEXT NOT NULL,
    suits TEXT NOT NULL,
    words TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'answering', 'answered', 'doubtful')),
    person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
    assigned_to INTEGER REFERENCES person (id) ON DELETE SET NULL,
    created_at INTEGER NOT NULL,
    closed_at INTEGER
) STRICT;

CREATE INDEX question_state ON question (state, id);
CREATE INDEX question_closed ON question (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX question_mail ON question (mail) WHERE mail <> '';
CREATE INDEX question_person ON question (person_id) WHERE person_id IS NOT NULL;

-- What was answered by mail, said on the phone, or noted.
CREATE TABLE question_note (
    id INTEGER PRIMARY KEY,
    question_id INTEGER NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    person_id INTEGER NOT NULL REFERENCES person (id),
    way TEXT NOT NULL CHECK (way IN ('mail', 'phone', 'note')),
    words TEXT NOT NULL,
    at INTEGER NOT NULL,
    sent_at INTEGER
) STRICT;

CREATE INDEX question_note_question ON question_note (question_id, id);
CREATE INDEX question_note_person ON question_note (person_id);

-- How many questions there were: a month ("2026-11"), what about, and how they were to be answered.
CREATE TABLE question_count (
    month TEXT NOT NULL,
    topic TEXT NOT NULL,
    answer TEXT NOT NULL,
    questions INTEGER NOT NULL,
    PRIMARY KEY (month, topic, answer)
) STRICT, WITHOUT ROWID;

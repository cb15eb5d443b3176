-- Work to be done. A waiting job is due at run_at; a running one belongs to whoever holds the lease until it ends.
CREATE TABLE job (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    unique_key TEXT,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'dead')),
    run_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    lease TEXT,
    leased_until INTEGER,
    error TEXT,
    died_at INTEGER
) STRICT;

CREATE UNIQUE INDEX job_unique_key ON job (unique_key) WHERE state = 'waiting' AND unique_key IS NOT NULL;
CREATE INDEX job_due ON job (run_at, id) WHERE state = 'waiting';
CREATE INDEX job_leased ON job (leased_until) WHERE state = 'running';
CREATE INDEX job_dead ON job (id) WHERE state = 'dead';

-- When each recurring job is due next.
CREATE TABLE job_schedule (
    name TEXT PRIMARY KEY,
    next_run_at INTEGER NOT NULL
) STRICT;

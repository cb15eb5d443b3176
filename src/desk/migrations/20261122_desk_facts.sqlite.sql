-- What happened last, for the page of health: when mail was last sent, and when that last went wrong.
CREATE TABLE desk_fact (
    name TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    detail TEXT NOT NULL
) STRICT;

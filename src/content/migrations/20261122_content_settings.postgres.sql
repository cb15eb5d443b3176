-- What the alliance decides about its own site, such as its name. Without a row the operator's configuration holds.
CREATE TABLE site_setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

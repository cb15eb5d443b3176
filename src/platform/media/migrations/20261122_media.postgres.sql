-- Files of media as they were taken in. `source` is the hash of what was handed in, before it was cleaned.
CREATE TABLE media_file (
    name TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    duration_ms BIGINT NOT NULL
);

-- The forms in which a file goes out: itself (variant empty) and the sizes of a picture.
CREATE TABLE media_part (
    file TEXT NOT NULL REFERENCES media_file (name) ON DELETE CASCADE,
    variant TEXT NOT NULL,
    name TEXT NOT NULL,
    key TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    type TEXT NOT NULL,
    size BIGINT NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    PRIMARY KEY (file, variant)
);

CREATE INDEX media_part_key ON media_part (key, name);
CREATE INDEX media_part_sha256 ON media_part (sha256);

-- Bytes by their hash: written in pieces first, then named here as whole.
CREATE TABLE media_blob (
    sha256 TEXT PRIMARY KEY,
    size BIGINT NOT NULL
);

CREATE TABLE media_chunk (
    sha256 TEXT NOT NULL,
    ordinal BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    PRIMARY KEY (sha256, ordinal)
);

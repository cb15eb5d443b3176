-- An invitation to somebody whom the inviter may not know to be here: what the inviter calls them, and the role that
-- they get when they accept. Empty for who is invited as the account that they have.
ALTER TABLE invitation ADD COLUMN name TEXT;
ALTER TABLE invitation ADD COLUMN role TEXT;
ALTER TABLE invitation ADD COLUMN organisation TEXT;
ALTER TABLE invitation ADD COLUMN municipal INTEGER NOT NULL DEFAULT 0 CHECK (municipal IN (0, 1));

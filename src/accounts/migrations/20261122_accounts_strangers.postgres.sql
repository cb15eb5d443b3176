-- What strangers do is kept apart from what the person does, so that they neither lock anybody out nor put anything
-- among somebody's forms.

-- Whether the browser that asked was one in which the person had signed in before.
ALTER TABLE sign_in ADD COLUMN known BIGINT NOT NULL DEFAULT 0 CHECK (known IN (0, 1));

-- `wrong_passwords` counts those of strangers; this one those from browsers in which the person signed in before.
ALTER TABLE person_factor ADD COLUMN known_wrong_passwords BIGINT NOT NULL DEFAULT 0;

-- Of a form that came too late: the hash of the session that it came with. Shown once the browser with that session has
-- signed in anew, and then empty: who only has the cookie of an ended session puts nothing in a person's list.
ALTER TABLE kept_form ADD COLUMN session_hash BYTEA;

-- The inbox by time; who has something new that no mail told of yet; and what may be forgotten.
CREATE INDEX notice_unmailed ON notice (person_id, id) WHERE read_at IS NULL AND mailed_at IS NULL;
CREATE INDEX notice_inbox ON notice (person_id, at, id);
CREATE INDEX notice_at ON notice (at);

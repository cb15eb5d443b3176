-- What is offered for an organisation ends with it. The row goes when its time has passed, like every other.
CREATE TRIGGER offer_of_gone_organisation AFTER DELETE ON entry
WHEN old.kind = 'organisation' AND old.language = 'nl' BEGIN
    UPDATE invitation SET expires_at = created_at WHERE accepted_at IS NULL AND organisation = old.slug;
END;

-- Offers are made by accounts of municipalities: with the right to write goes that one works for one too.
UPDATE invitation SET municipal = 1 WHERE accepted_at IS NULL AND role IN ('editor', 'coordinator', 'administrator');

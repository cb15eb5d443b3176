-- What is offered for an organisation ends with it. The row goes when its time has passed, like every other.
CREATE FUNCTION end_offers_of_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE invitation SET expires_at = created_at WHERE accepted_at IS NULL AND organisation = old.slug;
    RETURN NULL;
END $$;

CREATE TRIGGER offer_of_gone_organisation AFTER DELETE ON entry
    FOR EACH ROW WHEN (old.kind = 'organisation' AND old.language = 'nl') EXECUTE FUNCTION end_offers_of_organisation();

-- Offers are made by accounts of municipalities: with the right to write goes that one works for one too.
UPDATE invitation SET municipal = 1 WHERE accepted_at IS NULL AND role IN ('editor', 'coordinator', 'administrator');

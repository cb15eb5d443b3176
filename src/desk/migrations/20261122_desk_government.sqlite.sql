-- Who edits for an organisation of the government works for a municipality, and sees nothing of experts by experience.
-- Kept by the database, so that it holds whichever way a role is given or an organisation is changed: on a page, by an
-- import, by a command. It is never undone here: only a coordinator takes it away.

CREATE TRIGGER government_editor AFTER INSERT ON person_role WHEN new.organisation <> '' BEGIN
    UPDATE person SET municipal = 1 WHERE id = new.person_id AND municipal = 0 AND EXISTS
        (SELECT 1 FROM entry e JOIN entry_value s ON s.entry_id = e.id AND s.field = 'sector' AND s.text = 'government'
          WHERE e.kind = 'organisation' AND e.language = 'nl' AND e.slug = new.organisation);
END;

CREATE TRIGGER government_organisation AFTER INSERT ON entry_value
WHEN new.field = 'sector' AND new.text = 'government' BEGIN
    UPDATE person SET municipal = 1 WHERE municipal = 0 AND id IN
        (SELECT r.person_id FROM entry e JOIN person_role r ON r.organisation = e.slug
          WHERE e.id = new.entry_id AND e.kind = 'organisation' AND e.language = 'nl');
END;

-- What was told before of reading along is told no more.
CREATE TRIGGER municipal_is_told_nothing AFTER UPDATE OF municipal ON person
WHEN new.municipal = 1 AND old.municipal = 0 BEGIN
    DELETE FROM notice WHERE person_id = new.id AND topic IN ('remark', 'read_along');
END;

UPDATE person SET municipal = 1 WHERE municipal = 0 AND id IN
    (SELECT r.person_id FROM person_role r
       JOIN entry e ON e.kind = 'organisation' AND e.language = 'nl' AND e.slug = r.organisation
       JOIN entry_value s ON s.entry_id = e.id AND s.field = 'sector' AND s.text = 'government');

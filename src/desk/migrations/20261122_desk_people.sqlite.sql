-- The list of people, by name.
CREATE INDEX person_by_name ON person (lower(name), id);

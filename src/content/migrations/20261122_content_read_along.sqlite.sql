-- Since when the words of this row are those that experts by experience read along with; gone once the words change.
ALTER TABLE entry ADD COLUMN read_along_at INTEGER;

-- The ledger after settling: accepted is what was read, less duplicates and rejects.
UPDATE files
SET duplicates = coalesce((SELECT count(*) FROM duplicates AS d WHERE d.file = files.file), 0)
WHERE state = 'loaded' AND lane <> 'counts';
UPDATE files
SET accepted = records - duplicates - rejected
WHERE state = 'loaded' AND lane <> 'counts';

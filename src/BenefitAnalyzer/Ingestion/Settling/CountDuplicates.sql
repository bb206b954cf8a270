-- The ledger after settling: accepted is what was read, less duplicates and rejects. Of loaded logs each rejected record has one row.
UPDATE files
SET duplicates = coalesce((SELECT count(*) FROM duplicates AS d WHERE d.file = files.file), 0),
    rejected = coalesce((SELECT count(*) FROM quarantine AS q WHERE q.file = files.file), 0)
WHERE state = 'loaded' AND lane IN ('fast', 'careful');
UPDATE files
SET accepted = records - duplicates - rejected
WHERE state = 'loaded' AND lane IN ('fast', 'careful');

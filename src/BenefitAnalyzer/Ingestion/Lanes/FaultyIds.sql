-- Ids that have a faulty row in some files, by file.
SELECT DISTINCT
    t.file,
    t.transaction_id
FROM transactions AS t
WHERE t.file >= $first
  AND t.fault
  AND t.file IN (SELECT unnest($files))

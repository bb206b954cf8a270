-- Ids of the rows of some files.
SELECT
    t.file,
    t.transaction_id
FROM transactions AS t
WHERE t.file IN (SELECT unnest($files))
  AND t.transaction_id IS NOT NULL
  AND NOT t.fault

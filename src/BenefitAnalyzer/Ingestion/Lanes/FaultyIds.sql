-- Ids that have a faulty row, by file.
SELECT DISTINCT
    t.file,
    t.transaction_id
FROM transactions AS t
WHERE t.file >= $first
  AND t.fault

-- Lines of a file that hold one of several ids and do not count: another record of the id was kept.
SELECT d.line
FROM duplicates AS d
WHERE d.file = $file
  AND d.transaction_id IN (SELECT unnest($ids))
UNION ALL
SELECT q.line
FROM quarantine AS q
WHERE q.file = $file
  AND q.value IN (SELECT unnest($ids))
  AND q.code = $code

-- Lines of a file that hold an id and do not count: another record of the id was kept.
SELECT d.line
FROM duplicates AS d
WHERE d.file = $file
  AND d.transaction_id = $id
UNION ALL
SELECT q.line
FROM quarantine AS q
WHERE q.file = $file
  AND q.value = $id
  AND q.code = $code

-- The months in which rows of a file count, and the periods of its returns.
SELECT DISTINCT CAST(date_trunc('month', t.started_day) AS DATE)
FROM accepted AS t
WHERE t.file = $file
UNION
SELECT CAST(date_trunc('month', t.completed_day) AS DATE)
FROM accepted AS t
WHERE t.file = $file
  AND t.completed_day IS NOT NULL
UNION
SELECT r.period_start
FROM accepted_returns AS r
WHERE r.file = $file

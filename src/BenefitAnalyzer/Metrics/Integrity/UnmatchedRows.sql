-- The transactions without a back-office record, in the order of their files.
SELECT
    t.file,
    t.transaction_id
FROM started_rows AS t
LEFT JOIN (
    SELECT DISTINCT b.confirms, b.transaction_id AS known_id
    FROM back_office AS b
) AS m ON m.confirms = CAST(t.source AS VARCHAR) AND m.known_id = t.transaction_id
JOIN files AS k ON k.file = t.file
WHERE m.known_id IS NULL
  AND t.transaction_id IS NOT NULL
  AND NOT t.is_internal
  AND t.outcome IN ('completed', 'ineligible')
  AND CAST(t.source AS VARCHAR) IN (SELECT b.confirms FROM back_office AS b)
ORDER BY k.path, t.started_at, t.transaction_id
LIMIT $most

-- The transactions that repeat another one, in the order of their files.
SELECT
    g.file,
    g.transaction_id
FROM (
    SELECT
        v.file,
        v.transaction_id,
        v.started_at,
        lag(v.started_at) OVER (PARTITION BY v.customer, v.service, v.channel ORDER BY v.started_at, v.transaction_id) AS before_at
    FROM started_rows AS v
    WHERE v.customer IS NOT NULL
      AND v.outcome IN ('completed', 'ineligible')
      AND NOT v.is_internal
) AS g
JOIN files AS k ON k.file = g.file
WHERE date_diff('second', g.before_at, g.started_at) <= $near
ORDER BY k.path, g.started_at, g.transaction_id
LIMIT $most

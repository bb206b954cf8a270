-- The transactions that repeat another one, in the order of their files. Those that stand close together are found first: to put all in
-- order with their ids takes twice the time. Of some begun in one second, the ids say which came first.
WITH close_by AS (
    SELECT
        unnest([n.row_id, n.before_row]) AS near_row
    FROM (
        SELECT
            v.row_id,
            v.started_at,
            lag(v.row_id) OVER (PARTITION BY v.customer, v.service, v.channel ORDER BY v.started_at, v.row_id) AS before_row,
            lag(v.started_at) OVER (PARTITION BY v.customer, v.service, v.channel ORDER BY v.started_at, v.row_id) AS before_at
        FROM started_rows_bare AS v
        WHERE v.customer IS NOT NULL
          AND v.is_completed
          AND NOT v.is_internal
    ) AS n
    WHERE date_diff('second', n.before_at, n.started_at) <= $near
)
SELECT
    g.file,
    g.transaction_id
FROM (
    SELECT
        v.file,
        v.transaction_id,
        v.started_at,
        lag(v.started_at) OVER (PARTITION BY v.customer, v.service, v.channel ORDER BY v.started_at, v.transaction_id) AS before_at
    FROM started_rows_bare AS v
    WHERE v.row_id IN (SELECT c.near_row FROM close_by AS c)
) AS g
JOIN files AS k ON k.file = g.file
WHERE date_diff('second', g.before_at, g.started_at) <= $near
ORDER BY k.path, g.started_at, g.transaction_id
LIMIT $most

-- Completed transactions begun within minutes of another completed one of the same customer, service and channel ÷ those with a customer;
-- chance counts those begun within the hour after these minutes.
SELECT
    {dimensions},
    count(CASE WHEN f.seconds_since <= $near THEN 1 END) AS numerator,
    count(t.customer) AS denominator,
    count(t.customer) AS covered,
    count(*) AS coverable,
    count(CASE WHEN f.seconds_since > $near THEN 1 END) AS chance
FROM started_rows AS t
LEFT JOIN (
    SELECT
        g.row_id,
        date_diff('second', g.before_at, g.started_at) AS seconds_since
    FROM (
        SELECT
            v.row_id,
            v.started_at,
            lag(v.started_at) OVER (PARTITION BY v.customer, v.service, v.channel ORDER BY v.started_at, v.row_id) AS before_at
        FROM started_rows_bare AS v
        WHERE v.customer IS NOT NULL
          AND v.is_completed
    ) AS g
    WHERE date_diff('second', g.before_at, g.started_at) <= $far
) AS f ON f.row_id = t.row_id
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
  AND t.is_completed
GROUP BY {dimensions}
ORDER BY {dimensions}

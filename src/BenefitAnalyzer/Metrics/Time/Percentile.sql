-- Percentile of a duration over completed transactions; covered counts those whose duration is known.
SELECT
    {dimensions},
    quantile_disc(t.seconds, CAST($share AS DOUBLE)) AS numerator,
    NULL AS denominator,
    count(t.seconds) AS covered,
    count(*) AS coverable
FROM (
    SELECT
        r.*,
        CASE $duration
            WHEN 'handling' THEN r.handling_s
            WHEN 'wait' THEN r.wait_s
            WHEN 'customer' THEN r.customer_s
            ELSE date_diff('second', r.started_at, r.completed_at)
        END AS seconds
    FROM completed_rows AS r
) AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
GROUP BY {dimensions}
HAVING count(t.seconds) > 0
ORDER BY {dimensions}

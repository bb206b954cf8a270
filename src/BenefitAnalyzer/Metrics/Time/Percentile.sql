-- Percentiles of a duration over completed transactions; covered counts those whose duration is known. All that are defined stand in one
-- answer: putting the durations in order is most of the work, and is done once for a list of shares.
SELECT
    {dimensions},
    t.percentiles[1] AS p50,
    t.percentiles[2] AS p95,
    NULL AS denominator,
    t.covered,
    t.coverable
FROM (
    SELECT
        {dimensions},
        quantile_disc(t.seconds, [0.5, 0.95]) AS percentiles,
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
) AS t
ORDER BY {dimensions}

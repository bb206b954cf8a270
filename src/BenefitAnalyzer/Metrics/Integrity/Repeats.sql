-- Completed transactions begun within minutes of another completed one of the same customer, service and channel ÷ those with a customer;
-- chance counts those begun within the hour after these minutes. How many there are of all, the cube knows.
SELECT
    {dimensions},
    sum(t.repeats) AS numerator,
    sum(t.of_customers) AS denominator,
    sum(t.of_customers) AS covered,
    sum(t.of_all) AS coverable,
    sum(t.later) AS chance
FROM (
    SELECT
        {dimensions},
        0 AS repeats,
        sum(t.linkable) AS of_customers,
        sum(t.started) AS of_all,
        0 AS later
    FROM {started_cells} AS t
    WHERE t.day >= $from
      AND t.last_day < $until
      AND NOT t.is_internal
      AND t.outcome IN ('completed', 'ineligible')
    GROUP BY {dimensions}
    UNION ALL
    SELECT
        {dimensions},
        count(CASE WHEN t.seconds_since <= $near THEN 1 END),
        0,
        0,
        count(CASE WHEN t.seconds_since > $near THEN 1 END)
    FROM (
        SELECT
            {dimensions},
            t.day AS own_day,
            date_diff(
                'second',
                lag(t.started_at) OVER (PARTITION BY t.customer, t.service, t.channel ORDER BY t.started_at),
                t.started_at
            ) AS seconds_since
        FROM started_rows AS t
        WHERE t.customer IS NOT NULL
          AND t.is_completed
          AND NOT t.is_internal
    ) AS t
    WHERE t.seconds_since <= $far
      AND t.own_day >= $from
      AND t.own_day < $until
    GROUP BY {dimensions}
) AS t
GROUP BY {dimensions}
HAVING sum(t.of_all) > 0
ORDER BY {dimensions}

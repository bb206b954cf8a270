-- Failed or abandoned e-attempts, each with the first traditional completion that follows it, wherever that lies.
SELECT
    {dimensions},
    sum(t.attempts) AS numerator,
    NULL AS denominator,
    sum(t.of_customers) AS covered,
    sum(t.of_all) AS coverable
FROM (
    SELECT
        {dimensions},
        count(*) AS attempts,
        0 AS of_customers,
        0 AS of_all
    FROM (
        SELECT
            {dimensions},
            t.day AS own_day,
            row_number() OVER (PARTITION BY e.row_id ORDER BY coalesce(t.completed_at, t.started_at), t.row_id) AS place
        FROM completed_rows AS t
        JOIN started_rows_bare AS e
          ON e.customer = t.customer
         AND e.service = t.service
         AND e.started_at < coalesce(t.completed_at, t.started_at)
         AND date_diff('second', e.started_at, coalesce(t.completed_at, t.started_at)) <= $seconds
        WHERE t.channel_class = 'traditional'
          AND e.channel_class = 'electronic'
          AND e.outcome IN ('failed', 'abandoned')
    ) AS t
    WHERE t.place = 1
      AND t.own_day >= $from
      AND t.own_day < $until
    GROUP BY {dimensions}
    UNION ALL
{traditional_completions}
) AS t
GROUP BY {dimensions}
HAVING sum(t.of_all) > 0
ORDER BY {dimensions}

-- Traditional completions after a failed or abandoned e-attempt of the same customer for the same service ÷ those with a customer. Only the
-- few that follow one are sought among the rows: reading the customers of all would take longer.
SELECT
    {dimensions},
    sum(t.followed) AS numerator,
    sum(t.of_customers) AS denominator,
    sum(t.of_customers) AS covered,
    sum(t.of_all) AS coverable
FROM (
    SELECT
        {dimensions},
        count(DISTINCT t.row_id) AS followed,
        0 AS of_customers,
        0 AS of_all
    FROM completed_rows AS t
    JOIN started_rows_bare AS e
      ON e.customer = t.customer
     AND e.service = t.service
     AND e.started_at < coalesce(t.completed_at, t.started_at)
     AND date_diff('second', e.started_at, coalesce(t.completed_at, t.started_at)) <= $seconds
    WHERE t.day >= $from
      AND t.last_day < $until
      AND t.channel_class = 'traditional'
      AND e.channel_class = 'electronic'
      AND e.outcome IN ('failed', 'abandoned')
    GROUP BY {dimensions}
    UNION ALL
{traditional_completions}
) AS t
GROUP BY {dimensions}
HAVING sum(t.of_all) > 0
ORDER BY {dimensions}

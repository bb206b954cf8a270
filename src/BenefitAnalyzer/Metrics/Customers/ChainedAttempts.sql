-- Failed or abandoned e-attempts, each with the first traditional completion that follows it.
SELECT
    {dimensions},
    coalesce(sum(f.attempts), 0) AS numerator,
    NULL AS denominator,
    count(t.customer) AS covered,
    count(*) AS coverable
FROM completed_rows AS t
LEFT JOIN (
    SELECT
        a.resolved_by,
        count(*) AS attempts
    FROM (
        SELECT
            e.row_id AS attempt,
            arg_min(v.row_id, (coalesce(v.completed_at, v.started_at), v.row_id)) AS resolved_by
        FROM completed_rows_bare AS v
        JOIN started_rows_bare AS e
          ON e.customer = v.customer
         AND e.service = v.service
         AND e.started_at < coalesce(v.completed_at, v.started_at)
         AND date_diff('second', e.started_at, coalesce(v.completed_at, v.started_at)) <= $seconds
        WHERE v.channel_class = 'traditional'
          AND e.channel_class = 'electronic'
          AND e.outcome IN ('failed', 'abandoned')
        GROUP BY e.row_id
    ) AS a
    GROUP BY a.resolved_by
) AS f ON f.resolved_by = t.row_id
WHERE t.day >= $from
  AND t.last_day < $until
  AND t.channel_class = 'traditional'
GROUP BY {dimensions}
ORDER BY {dimensions}

-- Traditional completions after a failed or abandoned e-attempt of the same customer for the same service ÷ those with a customer.
SELECT
    {dimensions},
    count(CASE WHEN f.row_id IS NOT NULL THEN 1 END) AS numerator,
    count(t.customer) AS denominator,
    count(t.customer) AS covered,
    count(*) AS coverable
FROM completed_rows AS t
LEFT JOIN (
    SELECT DISTINCT v.row_id
    FROM completed_rows_bare AS v
    JOIN started_rows_bare AS e
      ON e.customer = v.customer
     AND e.service = v.service
     AND e.started_at < coalesce(v.completed_at, v.started_at)
     AND date_diff('second', e.started_at, coalesce(v.completed_at, v.started_at)) <= $seconds
    WHERE v.channel_class = 'traditional'
      AND e.channel_class = 'electronic'
      AND e.outcome IN ('failed', 'abandoned')
) AS f ON f.row_id = t.row_id
WHERE t.day >= $from
  AND t.last_day < $until
  AND t.channel_class = 'traditional'
GROUP BY {dimensions}
ORDER BY {dimensions}

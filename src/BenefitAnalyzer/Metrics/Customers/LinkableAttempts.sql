-- Failed or abandoned e-attempts that name a customer ÷ failed or abandoned e-attempts.
SELECT
    {dimensions},
    sum(t.linkable) AS numerator,
    sum(t.started) AS denominator
FROM {started_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND t.channel_class = 'electronic'
  AND t.outcome IN ('failed', 'abandoned')
GROUP BY {dimensions}
HAVING sum(t.started) > 0
ORDER BY {dimensions}

-- Attempts started in citizens' channels.
SELECT
    {dimensions},
    sum(t.started) AS numerator,
    NULL AS denominator
FROM {started_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
GROUP BY {dimensions}
HAVING sum(t.started) > 0
ORDER BY {dimensions}

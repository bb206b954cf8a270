-- Transactions completed in citizens' channels; covered counts the services that report.
SELECT
    {dimensions},
    sum(t.completed) AS numerator,
    NULL AS denominator,
    count(DISTINCT CASE WHEN t.completed IS NOT NULL THEN t.service END) AS services
FROM {completed_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
GROUP BY {dimensions}
HAVING count(t.completed) > 0
ORDER BY {dimensions}

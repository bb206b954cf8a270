-- Volume × cost per transaction over the services that report both.
SELECT
    {dimensions},
    sum(t.reported_cost) AS numerator,
    NULL AS denominator,
    count(DISTINCT CASE WHEN t.reported_cost IS NOT NULL THEN t.service END) AS services
FROM {completed_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
GROUP BY {dimensions}
HAVING count(t.reported_cost) > 0
ORDER BY {dimensions}

-- Take-up A by starts: electronic started ÷ all started.
SELECT
    {dimensions},
    sum(CASE WHEN t.is_electronic THEN t.started ELSE 0 END) AS numerator,
    sum(t.started) AS denominator
FROM {started_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
GROUP BY {dimensions}
HAVING sum(t.started) > 0
ORDER BY {dimensions}

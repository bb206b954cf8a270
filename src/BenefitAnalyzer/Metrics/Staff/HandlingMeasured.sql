-- Completed transactions that recorded a handling time ÷ all completed.
SELECT
    {dimensions},
    coalesce(sum(t.handling_n), 0) AS numerator,
    sum(t.completed) AS denominator
FROM {completed_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
GROUP BY {dimensions}
HAVING sum(t.completed) > 0
ORDER BY {dimensions}

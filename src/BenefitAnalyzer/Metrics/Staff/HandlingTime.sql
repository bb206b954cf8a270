-- Seconds of handling of completed transactions that recorded them.
SELECT
    {dimensions},
    sum(t.handling_s) AS numerator,
    NULL AS denominator
FROM {completed_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
GROUP BY {dimensions}
HAVING sum(t.handling_n) > 0
ORDER BY {dimensions}

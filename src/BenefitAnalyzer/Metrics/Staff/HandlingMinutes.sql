-- Minutes of handling of completed transactions that recorded them.
SELECT
    {dimensions},
    CAST(sum(t.handling_s) AS DECIMAL(38, 8)) / 60 AS numerator,
    NULL AS denominator
FROM {completed_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
GROUP BY {dimensions}
HAVING sum(t.handling_n) > 0
ORDER BY {dimensions}

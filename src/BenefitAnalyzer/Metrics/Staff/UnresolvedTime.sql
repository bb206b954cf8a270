-- Seconds of handling of attempts that resolved nothing: failed, abandoned or redirected.
SELECT
    {dimensions},
    sum(t.handling_s) AS numerator,
    NULL AS denominator
FROM {started_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
  AND t.outcome IN ('failed', 'abandoned', 'redirected')
GROUP BY {dimensions}
HAVING sum(t.handling_n) > 0
ORDER BY {dimensions}

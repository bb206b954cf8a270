-- Accepted records of all channels, with the volume of returns.
SELECT
    {dimensions},
    sum(t.started) AS numerator,
    NULL AS denominator
FROM {accepted_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
GROUP BY {dimensions}
HAVING count(t.started) > 0
ORDER BY {dimensions}

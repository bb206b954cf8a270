-- Wait pledge: waits within the promised minutes ÷ known waits of services that promise some.
SELECT
    {dimensions},
    sum(t.wait_met) AS numerator,
    sum(t.wait_pledged) AS denominator
FROM {started_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
GROUP BY {dimensions}
HAVING sum(t.wait_pledged) > 0
ORDER BY {dimensions}

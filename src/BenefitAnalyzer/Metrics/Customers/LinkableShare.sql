-- Completed transactions that name a customer ÷ completed transactions.
SELECT
    {dimensions},
    sum(t.linkable) AS numerator,
    sum(t.completed) AS denominator
FROM {completed_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
  AND t.period IS NULL
GROUP BY {dimensions}
HAVING sum(t.completed) > 0
ORDER BY {dimensions}

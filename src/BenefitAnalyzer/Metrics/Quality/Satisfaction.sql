-- Satisfaction: sum of marks ÷ transactions with a mark.
SELECT
    {dimensions},
    sum(t.satisfaction) AS numerator,
    sum(t.satisfaction_n) AS denominator,
    sum(t.satisfaction_n) AS covered,
    sum(t.started) AS coverable
FROM {started_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
GROUP BY {dimensions}
HAVING sum(t.satisfaction_n) > 0
ORDER BY {dimensions}

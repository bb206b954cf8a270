-- Mean time of a citizen: seconds ÷ started transactions with a citizen's time.
SELECT
    {dimensions},
    sum(t.customer_s) AS numerator,
    sum(t.customer_n) AS denominator,
    sum(t.customer_n) AS covered,
    sum(t.started) AS coverable
FROM {started_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
GROUP BY {dimensions}
HAVING sum(t.customer_n) > 0
ORDER BY {dimensions}

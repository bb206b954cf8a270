-- Take-up B: electronic completed without help ÷ all completed whose channel is known.
SELECT
    {dimensions},
    sum(CASE WHEN t.assisted THEN 0 ELSE t.electronic END) AS numerator,
    sum(t.known) AS denominator,
    sum(t.known) AS covered,
    sum(t.completed) AS coverable,
    count(DISTINCT CASE WHEN t.known IS NOT NULL THEN t.service END) AS services
FROM {completed_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
GROUP BY {dimensions}
HAVING count(t.known) > 0 -- a service that reports 0 reports, though it has no take-up
ORDER BY {dimensions}

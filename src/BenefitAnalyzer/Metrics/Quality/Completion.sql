-- Completion: of what started in the period, the share completed; pending stands in coverable only.
SELECT
    {dimensions},
    sum(CASE WHEN t.outcome IN ('completed', 'ineligible') THEN t.started - t.resumed ELSE 0 END) AS numerator,
    sum(CASE WHEN t.outcome = 'pending' THEN 0 ELSE t.started - t.resumed END) AS denominator,
    sum(CASE WHEN t.outcome = 'pending' THEN 0 ELSE t.started - t.resumed END) AS covered,
    sum(t.started - t.resumed) AS coverable
FROM {started_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
  AND t.outcome IS NOT NULL
GROUP BY {dimensions}
HAVING sum(t.started) > 0
ORDER BY {dimensions}

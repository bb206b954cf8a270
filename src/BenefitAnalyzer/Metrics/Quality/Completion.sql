-- Completion: of what started in the period, the share completed; what is pending, or of which nobody knows how it ended, stands in coverable only.
SELECT
    {dimensions},
    sum(CASE WHEN t.outcome IN ('completed', 'ineligible') THEN t.started - t.resumed ELSE 0 END) AS numerator,
    sum(CASE WHEN t.outcome <> 'pending' THEN t.started - t.resumed ELSE 0 END) AS denominator,
    sum(CASE WHEN t.outcome <> 'pending' THEN t.started - t.resumed ELSE 0 END) AS covered,
    sum(t.started - t.resumed) AS coverable
FROM {started_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
GROUP BY {dimensions}
HAVING sum(CASE WHEN t.outcome IS NOT NULL THEN t.started ELSE 0 END) > 0
ORDER BY {dimensions}

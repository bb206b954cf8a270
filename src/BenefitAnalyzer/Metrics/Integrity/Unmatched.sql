-- Completed transactions whose id the back office of their source does not know ÷ those with an id, where it delivered records.
SELECT
    {dimensions},
    count(CASE WHEN m.known_id IS NULL THEN t.transaction_id END) AS numerator,
    count(t.transaction_id) AS denominator,
    count(t.transaction_id) AS covered,
    count(*) AS coverable
FROM started_rows AS t
LEFT JOIN (
    SELECT DISTINCT b.confirms, b.transaction_id AS known_id
    FROM back_office AS b
) AS m ON m.confirms = CAST(t.source AS VARCHAR) AND m.known_id = t.transaction_id
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
  AND t.outcome IN ('completed', 'ineligible')
  AND CAST(t.source AS VARCHAR) IN (SELECT b.confirms FROM back_office AS b)
GROUP BY {dimensions}
ORDER BY {dimensions}

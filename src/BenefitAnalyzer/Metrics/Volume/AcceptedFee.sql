-- Fees of accepted records; covered counts the records that name one.
SELECT
    {dimensions},
    CAST(sum(t.fee_cents) AS DECIMAL(36, 0)) * 0.01 AS numerator,
    NULL AS denominator,
    sum(t.fee_n) AS covered,
    sum(t.started) AS coverable
FROM {accepted_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
GROUP BY {dimensions}
HAVING sum(t.fee_n) > 0
ORDER BY {dimensions}

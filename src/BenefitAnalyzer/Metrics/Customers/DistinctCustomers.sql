-- Different customers with a completed transaction; covered counts the rows that name one.
SELECT
    {dimensions},
    count(DISTINCT t.customer) AS numerator,
    NULL AS denominator,
    count(t.customer) AS covered,
    count(*) AS coverable
FROM completed_rows AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
GROUP BY {dimensions}
ORDER BY {dimensions}

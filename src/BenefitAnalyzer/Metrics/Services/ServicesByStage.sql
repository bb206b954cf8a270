-- Services of the reference table, with their stage on the last day of the period.
SELECT
    {dimensions},
    count(*) AS numerator,
    NULL AS denominator
FROM service_history AS t
WHERE t.valid_from < $until
  AND t.valid_until >= $until
  AND $from < $until
GROUP BY {dimensions}
ORDER BY {dimensions}

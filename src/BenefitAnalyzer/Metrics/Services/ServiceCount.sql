-- Services of the reference table.
SELECT
    {dimensions},
    count(*) AS numerator,
    NULL AS denominator
FROM services AS t
WHERE $from < $until
GROUP BY {dimensions}
ORDER BY {dimensions}

-- Services with an e-option on the last day of the period ÷ all services of the reference table, amenable or not.
SELECT
    {dimensions},
    count(CASE WHEN t.e_option THEN 1 END) AS numerator,
    count(*) AS denominator
FROM service_history AS t
WHERE t.valid_from < $until
  AND t.valid_until >= $until
  AND $from < $until
GROUP BY {dimensions}
ORDER BY {dimensions}

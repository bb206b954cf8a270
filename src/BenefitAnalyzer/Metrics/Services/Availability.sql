-- Amenable services with an e-option on the last day of the period ÷ amenable services.
SELECT
    {dimensions},
    count(CASE WHEN t.e_option THEN 1 END) AS numerator,
    count(*) AS denominator
FROM service_history AS t
WHERE t.amenable
  AND t.valid_from < $until
  AND t.valid_until >= $until
  AND $from < $until
GROUP BY {dimensions}
ORDER BY {dimensions}

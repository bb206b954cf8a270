-- Amenable services with an e-option by the end of the period ÷ amenable services.
SELECT
    {dimensions},
    count(CASE WHEN t.e_option_from < $until THEN 1 END) AS numerator,
    count(*) AS denominator
FROM services AS t
WHERE t.amenable
  AND $from < $until
GROUP BY {dimensions}
ORDER BY {dimensions}

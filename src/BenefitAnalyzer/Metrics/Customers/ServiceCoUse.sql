-- Customers who completed transactions of two services, each pair of services once.
SELECT
    a.used_service AS one_service,
    b.used_service AS other_service,
    count(*) AS customers
FROM (
    SELECT DISTINCT t.customer, CAST(t.service AS VARCHAR) AS used_service
    FROM completed_rows AS t
    WHERE NOT t.is_internal
      AND t.customer IS NOT NULL
      AND t.service IS NOT NULL
) AS a
JOIN (
    SELECT DISTINCT t.customer, CAST(t.service AS VARCHAR) AS used_service
    FROM completed_rows AS t
    WHERE NOT t.is_internal
      AND t.customer IS NOT NULL
      AND t.service IS NOT NULL
) AS b ON b.customer = a.customer AND b.used_service > a.used_service
GROUP BY a.used_service, b.used_service
ORDER BY a.used_service, b.used_service

-- Customers who completed transactions of two services, each pair of services once.
SELECT
    a.service AS one_service,
    b.service AS other_service,
    count(*) AS customers
FROM (
    SELECT DISTINCT t.customer, CAST(t.service AS VARCHAR) AS service
    FROM completed_rows AS t
    WHERE NOT t.is_internal
      AND t.customer IS NOT NULL
      AND t.service IS NOT NULL
) AS a
JOIN (
    SELECT DISTINCT t.customer, CAST(t.service AS VARCHAR) AS service
    FROM completed_rows AS t
    WHERE NOT t.is_internal
      AND t.customer IS NOT NULL
      AND t.service IS NOT NULL
) AS b ON b.customer = a.customer AND b.service > a.service
GROUP BY a.service, b.service
ORDER BY a.service, b.service

-- Customers who completed transactions of two services, each pair of services once. Services are compared as codes, in whatever order these
-- have, and brought into the order of the alphabet when each pair is one row.
WITH used AS (
    SELECT
        t.customer,
        t.service
    FROM completed_rows_bare AS t
    WHERE NOT t.is_internal
      AND t.customer IS NOT NULL
      AND t.service IS NOT NULL
    GROUP BY t.customer, t.service
)
SELECT
    least(CAST(p.lower_code AS VARCHAR), CAST(p.higher_code AS VARCHAR)) AS one_service,
    greatest(CAST(p.lower_code AS VARCHAR), CAST(p.higher_code AS VARCHAR)) AS other_service,
    p.customers
FROM (
    SELECT
        a.service AS lower_code,
        b.service AS higher_code,
        count(*) AS customers
    FROM used AS a
    JOIN used AS b ON b.customer = a.customer AND b.service > a.service
    GROUP BY a.service, b.service
) AS p
ORDER BY one_service, other_service

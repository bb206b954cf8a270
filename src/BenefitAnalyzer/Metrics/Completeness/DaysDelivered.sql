-- What came of sources that are expected every day: source, office and days with at least one accepted row, from a day until another.
-- Codes become text when few rows are left.
SELECT CAST(t.source AS VARCHAR), CAST(t.office AS VARCHAR), t.came_on, CAST(t.came_on + 1 AS DATE)
FROM (
    SELECT c.source, c.office, c.started_day AS came_on
    FROM cube AS c
    GROUP BY c.source, c.office, c.started_day
) AS t
WHERE CAST(t.source AS VARCHAR) IN (SELECT unnest($sources))
UNION
SELECT r.source, CAST(r.office AS VARCHAR), r.period_start, r.period_end
FROM accepted_returns AS r
WHERE r.source IN (SELECT unnest($sources))

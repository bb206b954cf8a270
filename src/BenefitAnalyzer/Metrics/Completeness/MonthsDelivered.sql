-- What came: source, office and month with at least one accepted row, counted returns included. Codes become text when few rows are left.
SELECT CAST(t.source AS VARCHAR), CAST(t.office AS VARCHAR), CAST(t.started_month AS DATE)
FROM (
    SELECT c.source, c.office, c.started_day AS started_month
    FROM cube_office_month AS c
    GROUP BY c.source, c.office, c.started_day
) AS t
UNION
SELECT r.source, CAST(r.office AS VARCHAR), CAST(date_trunc('month', r.period_start) AS DATE)
FROM accepted_returns AS r

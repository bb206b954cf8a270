-- What came: source, office and month with at least one accepted row; a counted return came for every month that it covers whole, and for the one it begins in. Codes become text when few rows are left.
SELECT CAST(t.source AS VARCHAR), CAST(t.office AS VARCHAR), CAST(t.started_month AS DATE)
FROM (
    SELECT c.source, c.office, c.started_day AS started_month
    FROM cube_office_month AS c
    GROUP BY c.source, c.office, c.started_day
) AS t
UNION
SELECT r.source, CAST(r.office AS VARCHAR), CAST(m.month AS DATE)
FROM (
    SELECT
        a.source,
        a.office,
        generate_series(
            date_trunc('month', a.period_start),
            greatest(date_trunc('month', a.period_start), date_trunc('month', a.period_end) - INTERVAL 1 MONTH),
            INTERVAL 1 MONTH
        ) AS months
    FROM accepted_returns AS a
) AS r
CROSS JOIN unnest(r.months) AS m(month)

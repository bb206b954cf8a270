-- What came: source, office and month with at least one accepted row, counted returns included.
SELECT DISTINCT CAST(t.source AS VARCHAR), CAST(t.office AS VARCHAR), CAST(date_trunc('month', t.started_day) AS DATE)
FROM cube AS t
UNION
SELECT DISTINCT r.source, CAST(r.office AS VARCHAR), CAST(date_trunc('month', r.period_start) AS DATE)
FROM returns AS r

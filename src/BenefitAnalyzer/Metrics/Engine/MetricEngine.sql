-- First and last local day of the loaded data.
SELECT CAST(min(t.at) AS DATE), CAST(max(t.at) AS DATE)
FROM (
    SELECT started_day AS at FROM cube
    UNION ALL
    SELECT period_start FROM accepted_returns
    UNION ALL
    SELECT period_end - 1 FROM accepted_returns
) AS t

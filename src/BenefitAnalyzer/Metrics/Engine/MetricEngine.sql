-- First and last local day of the loaded data.
SELECT CAST(min(t.day) AS DATE), CAST(max(t.day) AS DATE)
FROM (
    SELECT started_day AS day FROM cube
    UNION ALL
    SELECT period_start FROM returns
    UNION ALL
    SELECT period_end - 1 FROM returns
) AS t

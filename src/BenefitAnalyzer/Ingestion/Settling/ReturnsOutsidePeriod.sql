-- Returns whose days all lie outside the period of the study: the first of each source, and how many there are.
SELECT
    source,
    path,
    line,
    period_start,
    period_end,
    outside
FROM (
    SELECT
        r.source,
        f.path,
        r.line,
        r.period_start,
        r.period_end,
        count(*) OVER (PARTITION BY r.source)                                            AS outside,
        row_number() OVER (PARTITION BY r.source ORDER BY f.path, r.line, r.period_start) AS place
    FROM returns AS r
    JOIN files   AS f ON f.file = r.file
    WHERE NOT r.replaced
      AND (r.period_end <= $begins OR r.period_start >= $ends)
) AS numbered
WHERE place = 1
ORDER BY source

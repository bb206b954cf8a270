-- What the study holds by source, channel and month, or period of a return.
SELECT
    CAST(t.source AS VARCHAR),
    CAST(t.channel AS VARCHAR),
    t.month_start,
    CAST(t.month_start + INTERVAL '1 month' AS DATE),
    CAST(sum(t.begun) AS BIGINT),
    CAST(sum(t.done) AS BIGINT)
FROM (
    SELECT s.source, s.channel, s.started_day AS month_start, s.count AS begun, 0 AS done
    FROM cube_month AS s
    UNION ALL
    SELECT s.source, s.channel, s.completed_day, 0, s.count
    FROM cube_month AS s
    WHERE s.completed_day IS NOT NULL
) AS t
GROUP BY t.source, t.channel, t.month_start
UNION ALL
SELECT
    r.source,
    r.channel,
    r.period_start,
    r.period_end,
    NULL,
    CAST(sum(r.volume) AS BIGINT)
FROM accepted_returns AS r
GROUP BY r.source, r.channel, r.period_start, r.period_end

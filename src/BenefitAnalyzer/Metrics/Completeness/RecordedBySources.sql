-- What occurs in each source: services, with the channels in which they occur (a return may name no channel), and the first and last day: of a log those
-- of its months.
SELECT
    CAST(t.source AS VARCHAR),
    CAST(t.service AS VARCHAR),
    CAST(t.channel AS VARCHAR),
    min(t.started_day),
    last_day(max(greatest(t.started_day, coalesce(t.completed_day, t.started_day))))
FROM cube_month AS t
GROUP BY t.source, t.service, t.channel
UNION ALL
SELECT r.source, CAST(r.service AS VARCHAR), CAST(r.channel AS VARCHAR), min(r.period_start), max(r.period_end) - 1
FROM accepted_returns AS r
GROUP BY r.source, r.service, r.channel

-- How many months after the one of its start each transaction was completed, by source, service and channel; days of this cube are the first of their month.
SELECT
    CAST(t.source AS VARCHAR),
    CAST(t.service AS VARCHAR),
    CAST(t.channel AS VARCHAR),
    date_diff('month', t.started_day, t.completed_day),
    CAST(sum(t.count) AS BIGINT)
FROM cube_month AS t
WHERE t.completed_day >= t.started_day
GROUP BY t.source, t.service, t.channel, date_diff('month', t.started_day, t.completed_day)

-- Transactions of each channel by day and hour; which hours stand out is judged in code, by the hours of other weeks.
SELECT
    {dimensions},
    t.channel,
    t.day,
    t.started_hour,
    count(*) AS found
FROM started_rows AS t
WHERE NOT t.is_internal
GROUP BY {dimensions}, t.channel, t.day, t.started_hour

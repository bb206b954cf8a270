-- Transactions of each channel by day and hour, the seconds that they fill, and those that do not begin on a full minute.
SELECT
    {dimensions},
    t.channel,
    t.day,
    t.started_hour,
    count(*) AS found,
    count(DISTINCT date_trunc('second', t.started_at)) AS filled,
    count(CASE WHEN second(t.started_at) <> 0 THEN 1 END) AS off_minute
FROM started_rows AS t
WHERE NOT t.is_internal
GROUP BY {dimensions}, t.channel, t.day, t.started_hour

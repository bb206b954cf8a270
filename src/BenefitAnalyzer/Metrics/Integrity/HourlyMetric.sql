-- When transactions of each channel began, in seconds, by local day and hour; what stands out is judged in code, by the hours of other weeks.
SELECT
    {dimensions},
    t.channel AS series_channel,
    t.day AS series_day,
    t.started_hour AS series_hour,
    list(date_diff('second', TIMESTAMP '1970-01-01 00:00:00', t.started_at)) AS started_seconds
FROM started_rows AS t
WHERE NOT t.is_internal
GROUP BY {dimensions}, t.channel, t.day, t.started_hour

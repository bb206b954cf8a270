-- By channel, day and hour: seconds in which something begins, gaps that have one before them, gaps equal to it, and seconds off the full minute.
SELECT
    {dimensions},
    t.series_channel,
    t.series_day,
    t.series_hour,
    count(*) AS filled,
    count(t.before_two) AS gaps,
    count(
        CASE WHEN date_diff('second', t.before_one, t.at_second) = date_diff('second', t.before_two, t.before_one) THEN 1 END
    ) AS equal_gaps,
    count(CASE WHEN second(t.at_second) <> 0 THEN 1 END) AS off_minute
FROM (
    SELECT
        {dimensions},
        t.series_channel,
        t.series_day,
        t.series_hour,
        t.at_second,
        lag(t.at_second) OVER (
            PARTITION BY {dimensions}, t.series_channel, t.series_day, t.series_hour ORDER BY t.at_second
        ) AS before_one,
        lag(t.at_second, 2) OVER (
            PARTITION BY {dimensions}, t.series_channel, t.series_day, t.series_hour ORDER BY t.at_second
        ) AS before_two
    FROM (
        SELECT DISTINCT
            {dimensions},
            t.channel AS series_channel,
            t.day AS series_day,
            t.started_hour AS series_hour,
            date_trunc('second', t.started_at) AS at_second
        FROM started_rows AS t
        WHERE NOT t.is_internal
    ) AS t
) AS t
GROUP BY {dimensions}, t.series_channel, t.series_day, t.series_hour

-- Starts by office, service, channel and hour of the week, for queues.
SELECT
    CAST(a.office AS VARCHAR) AS at_office,
    CAST(a.service AS VARCHAR) AS of_service,
    CAST(a.channel AS VARCHAR) AS by_channel,
    a.weekday,
    a.hour,
    CAST(sum(a.started) AS BIGINT) AS starts
FROM arrivals AS a
GROUP BY a.office, a.service, a.channel, a.weekday, a.hour
ORDER BY at_office, of_service, by_channel, a.weekday, a.hour

-- The windows of each cell of returns in which a column says something, in citizens' channels.
SELECT
    t.source,
    CAST(t.service AS VARCHAR) AS of_service,
    t.service_type,
    t.department,
    t.cluster,
    CAST(t.channel AS VARCHAR) AS by_channel,
    t.channel_class,
    CAST(t.office AS VARCHAR) AS at_office,
    t.district,
    t.day,
    t.last_day,
    count(*) AS returns
FROM return_cells AS t
WHERE t.{column} IS NOT NULL
  AND NOT t.is_internal
GROUP BY t.source, of_service, t.service_type, t.department, t.cluster, by_channel, t.channel_class, at_office, t.district, t.day, t.last_day
ORDER BY t.source, of_service, by_channel, at_office, t.district, t.day, t.last_day

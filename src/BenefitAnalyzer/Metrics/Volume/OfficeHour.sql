-- What offices did in each hour of each day, for samples of hours: starts, those by electronic channels, and staff seconds with their squares.
SELECT
    CAST(t.office AS VARCHAR) AS at_office,
    t.day AS on_day,
    t.started_hour AS at_hour,
    count(*) AS starts,
    count(CASE WHEN t.is_electronic THEN 1 END) AS electronic_starts,
    count(t.handling_s) AS timed,
    coalesce(sum(CAST(t.handling_s AS DOUBLE)), 0) AS seconds,
    coalesce(sum(CAST(t.handling_s AS DOUBLE) * t.handling_s), 0) AS squares
FROM started_rows AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
  AND t.office IS NOT NULL
  AND ($services = '' OR strpos($services, '/' || CAST(t.service AS VARCHAR) || '/') > 0)
  AND ($channels = '' OR strpos($channels, '/' || CAST(t.channel AS VARCHAR) || '/') > 0)
GROUP BY t.office, t.day, t.started_hour
ORDER BY at_office, on_day, at_hour

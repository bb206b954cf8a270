-- Returns of what logs hold too: the same service and channel in some of the same months, and the same office where the return names one.
SELECT
    r.source,
    f.path,
    r.line,
    concat_ws(
        ', ',
        r.service,
        r.channel,
        r.office,
        strftime(r.period_start, '%Y-%m-%d') || '..' || strftime(r.period_end, '%Y-%m-%d')
    )
FROM returns AS r
JOIN files   AS f ON f.file = r.file
WHERE NOT r.replaced
  AND r.volume > 0
  AND EXISTS (
      SELECT 1
      FROM (
          SELECT DISTINCT
              CAST(m.service AS VARCHAR) AS logged_service,
              CAST(m.channel AS VARCHAR) AS logged_channel,
              CAST(m.office AS VARCHAR) AS logged_office,
              m.completed_day AS logged_month
          FROM cube_office_month AS m
          WHERE m.count > 0
            AND m.completed_day IS NOT NULL
      ) AS c
      WHERE c.logged_service = r.service
        AND c.logged_channel = r.channel
        AND (r.office IS NULL OR c.logged_office = r.office)
        AND c.logged_month >= date_trunc('month', r.period_start)
        AND c.logged_month < r.period_end
  )
ORDER BY r.source, f.path, r.line, r.period_start

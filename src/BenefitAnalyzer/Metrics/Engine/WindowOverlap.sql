-- Pairs of overlapping windows of a source of returns in which the same service, channel, office and district are reported, or all of them by
-- one that names none. Windows come first, alone: they are few, and cells are sought only for those that overlap.
SELECT DISTINCT c.source, c.cell_service, c.first_start, c.first_end, c.other_start, c.other_end
FROM (
    SELECT DISTINCT
        p.source,
        p.first_start,
        p.first_end,
        p.other_start,
        p.other_end,
        r.service AS cell_service,
        r.channel AS cell_channel,
        r.office AS cell_office,
        r.district AS cell_district
    FROM (
        SELECT DISTINCT
            a.source,
            a.period_start AS first_start,
            a.period_end AS first_end,
            b.period_start AS other_start,
            b.period_end AS other_end
        FROM (SELECT DISTINCT w.source, w.period_start, w.period_end FROM accepted_returns AS w) AS a
        JOIN (SELECT DISTINCT w.source, w.period_start, w.period_end FROM accepted_returns AS w) AS b
          ON b.source = a.source
         AND b.period_start < a.period_end
         AND a.period_start < b.period_end
         AND (a.period_start < b.period_start OR (a.period_start = b.period_start AND a.period_end < b.period_end))
    ) AS p
    JOIN accepted_returns AS r
      ON r.source = p.source
     AND r.period_start = p.first_start
     AND r.period_end = p.first_end
) AS c
JOIN accepted_returns AS s
  ON s.source = c.source
 AND s.period_start = c.other_start
 AND s.period_end = c.other_end
 AND s.service = c.cell_service
 AND (s.channel = c.cell_channel OR s.channel IS NULL OR c.cell_channel IS NULL)
 AND (s.office = c.cell_office OR s.office IS NULL OR c.cell_office IS NULL)
 AND (s.district = c.cell_district OR s.district IS NULL OR c.cell_district IS NULL)
ORDER BY c.source, c.cell_service, c.first_start, c.first_end, c.other_start, c.other_end

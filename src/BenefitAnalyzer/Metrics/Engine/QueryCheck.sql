-- The first pair of overlapping windows of each source of returns that a figure would add up, among those that lie whole in the period asked:
-- windows in which the same service, channel, office and district are reported, or all of them by one that names none.
SELECT p.source, min(p.first_start), min(p.first_end), min(p.other_start), min(p.other_end)
FROM (
    SELECT
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
    WHERE a.period_start >= $from
      AND a.period_end <= $until
      AND b.period_start >= $from
      AND b.period_end <= $until
) AS p
JOIN accepted_returns AS r
  ON r.source = p.source
 AND r.period_start = p.first_start
 AND r.period_end = p.first_end
JOIN accepted_returns AS s
  ON s.source = p.source
 AND s.period_start = p.other_start
 AND s.period_end = p.other_end
 AND s.service = r.service
 AND (s.channel = r.channel OR s.channel IS NULL OR r.channel IS NULL)
 AND (s.office = r.office OR s.office IS NULL OR r.office IS NULL)
 AND (s.district = r.district OR s.district IS NULL OR r.district IS NULL)
GROUP BY p.source

-- The first pair of overlapping windows of each source of returns, among those that lie whole in the period asked.
SELECT a.source, min(a.period_start), min(a.period_end), min(b.period_start), min(b.period_end)
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
GROUP BY a.source

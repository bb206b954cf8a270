-- Channels that occur in a source.
SELECT DISTINCT CAST(t.channel AS VARCHAR)
FROM cube_month AS t
WHERE t.source = $source
  AND t.channel IS NOT NULL
UNION
SELECT DISTINCT r.channel
FROM accepted_returns AS r
WHERE r.source = $source
  AND r.channel IS NOT NULL

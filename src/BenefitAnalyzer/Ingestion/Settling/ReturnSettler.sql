-- Returns of a source that another file replaces, with the first line and the volume of both.
WITH reported AS (
    SELECT
        r.period_start,
        r.period_end,
        r.service,
        r.channel,
        r.office,
        r.district,
        r.replaced,
        r.volume IS NULL AS is_part,
        f.path,
        min(r.line) AS line,
        CAST(sum(r.volume) AS BIGINT) AS volume
    FROM returns AS r
    JOIN files   AS f ON f.file = r.file
    WHERE r.source = $source
    GROUP BY r.period_start, r.period_end, r.service, r.channel, r.office, r.district, r.replaced, r.volume IS NULL, f.path
)
SELECT
    l.path,
    l.line,
    concat_ws(
        ', ',
        l.service,
        l.channel,
        l.office,
        l.district,
        strftime(l.period_start, '%Y-%m-%d') || '..' || strftime(l.period_end, '%Y-%m-%d')
    ),
    l.volume,
    k.path,
    k.line,
    k.volume
FROM reported AS l
JOIN reported AS k
  ON k.period_start = l.period_start
 AND k.period_end = l.period_end
 AND k.service = l.service
 AND k.channel IS NOT DISTINCT FROM l.channel
 AND k.office IS NOT DISTINCT FROM l.office
 AND k.district IS NOT DISTINCT FROM l.district
 AND k.is_part = l.is_part
WHERE l.replaced
  AND NOT k.replaced
ORDER BY l.path, l.line, l.period_start, l.period_end

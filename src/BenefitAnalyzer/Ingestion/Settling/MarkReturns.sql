-- Of the files of a source that report the same, the last by name counts, or the first; lines of one file stay together.
UPDATE returns
SET replaced = rowid IN (
    SELECT s.row_id
    FROM (
        SELECT
            r.rowid AS row_id,
            f.path,
            CASE WHEN $keeps_first THEN min(f.path) OVER same ELSE max(f.path) OVER same END AS kept
        FROM returns AS r
        JOIN files   AS f ON f.file = r.file
        WHERE r.source = $source
        WINDOW same AS (
            PARTITION BY r.period_start, r.period_end, r.service, r.channel, r.office, r.district, r.volume IS NULL
        )
    ) AS s
    WHERE s.path <> s.kept
)
WHERE source = $source

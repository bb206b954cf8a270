-- The ledger of the returns of a source after settling: accepted is what was read, less what replaced returns said, rejects and blanks; in cells where
-- periods are columns, else in lines.
UPDATE files
SET duplicates = coalesce(
    (
        SELECT
            CASE
                WHEN $by_cell
                    THEN sum(
                        CAST(r.volume IS NOT NULL AS INTEGER)
                        + CAST(r.digital_volume IS NOT NULL AS INTEGER)
                        + CAST(r.cost_per_transaction IS NOT NULL AS INTEGER)
                        + CAST(r.handling_s IS NOT NULL AS INTEGER)
                    )
                ELSE count(DISTINCT r.line)
            END
        FROM returns AS r
        WHERE r.file = files.file
          AND r.replaced
    ),
    0
)
WHERE state = 'loaded' AND lane = 'counts' AND source = $source;
UPDATE files
SET accepted = records - duplicates - rejected - blank
WHERE state = 'loaded' AND lane = 'counts' AND source = $source;

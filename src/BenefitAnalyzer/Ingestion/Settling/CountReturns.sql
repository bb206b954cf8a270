-- The ledger of counted returns after settling, by the cell: accepted is what was read, less the cells of replaced returns and rejects.
UPDATE files
SET duplicates = coalesce(
    (
        SELECT sum(
            CAST(r.volume IS NOT NULL AS INTEGER)
            + CAST(r.digital_volume IS NOT NULL AS INTEGER)
            + CAST(r.cost_per_transaction IS NOT NULL AS INTEGER)
            + CAST(r.handling_s IS NOT NULL AS INTEGER)
        )
        FROM returns AS r
        WHERE r.file = files.file
          AND r.replaced
    ),
    0
)
WHERE state = 'loaded' AND lane = 'counts';
UPDATE files
SET accepted = records - duplicates - rejected
WHERE state = 'loaded' AND lane = 'counts';

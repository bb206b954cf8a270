-- Lines of some files that made no row.
SELECT
    k.file_path,
    k.line
FROM skipped_lines AS k
WHERE k.file_path IN (SELECT unnest($paths))

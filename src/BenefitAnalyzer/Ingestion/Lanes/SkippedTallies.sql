-- How many lines of each file made no row, and the separators that stand in them.
SELECT
    k.file_path,
    count(*),
    CAST(sum(k.separators) AS BIGINT)
FROM skipped_lines AS k
GROUP BY k.file_path

-- Lines of the last load that made no row, with their separators outside of quotes; a line may have several faults.
CREATE OR REPLACE TEMP TABLE skipped_lines AS
SELECT
    s.file_path,
    e.line,
    max(length(regexp_replace(coalesce(e.csv_line, ''), '"[^"]*"', '', 'g'))
        - length(replace(regexp_replace(coalesce(e.csv_line, ''), '"[^"]*"', '', 'g'), $separator, ''))) AS separators
FROM reject_errors AS e
JOIN reject_scans AS s
  ON s.scan_id = e.scan_id
 AND s.file_id = e.file_id
GROUP BY s.file_path, e.line

-- Lines of the last load that made no row; a line may have several faults.
SELECT DISTINCT s.file_path, e.line
FROM reject_errors AS e
JOIN reject_scans AS s
  ON s.scan_id = e.scan_id
 AND s.file_id = e.file_id

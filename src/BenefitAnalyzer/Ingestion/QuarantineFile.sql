-- The rejected records of one file, as they follow each other in it.
SELECT
    q.line,
    q."column",
    q.value,
    q.code,
    q.reason,
    q.byte_offset,
    q.byte_length,
    q.record_hash
FROM quarantine AS q
WHERE q.file = $file
ORDER BY q.byte_offset, q.line, q."column"

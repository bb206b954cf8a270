-- Rows of the files from a number on, and how many of them are faulty.
SELECT
    t.file,
    count(*),
    count(CASE WHEN t.fault THEN 1 END)
FROM transactions AS t
WHERE t.file >= $first
GROUP BY t.file

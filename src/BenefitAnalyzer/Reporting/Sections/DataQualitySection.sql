-- Why records were rejected, most frequent first, with the reason of the first such record as an example.
SELECT
    q.code,
    q."column",
    arg_min(q.reason, (f.path, q.line)),
    count(*)
FROM quarantine AS q
JOIN files AS f ON f.file = q.file
GROUP BY q.code, q."column"
ORDER BY count(*) DESC, q.code, q."column"

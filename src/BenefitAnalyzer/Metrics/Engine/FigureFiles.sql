-- Rows of a view that a figure looks at, by file, with the place of one of them.
SELECT
    t.file,
    count(*),
    min({place})
FROM {view} AS t
WHERE {condition}
GROUP BY t.file
ORDER BY t.file

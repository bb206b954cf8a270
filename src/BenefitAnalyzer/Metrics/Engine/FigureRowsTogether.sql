-- Rows of several views by file, each once, with the id of one of them.
SELECT
    in_file,
    count(*),
    min(id_if_any)
FROM (
    {rows}
) AS each_once
GROUP BY in_file
ORDER BY in_file

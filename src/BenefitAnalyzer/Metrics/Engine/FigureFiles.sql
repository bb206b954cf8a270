-- Rows that a figure looks at, by file, with the place of one of them.
SELECT
    {dimensions},
    t.file,
    count(*),
    min({place})
FROM {rows} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND (NOT t.is_internal OR $internal)
  AND (t.channel_class = $class OR $class = '')
GROUP BY {dimensions}, t.file
ORDER BY t.file

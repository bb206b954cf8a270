-- Rows that a figure looks at, in an order drawn by lot: that of a hash over the seed and what tells the row from others.
SELECT
    sha256(concat_ws('|', $seed, t.source, {identity})) AS lot,
    f.path AS file_path,
    t.file,
    {place},
    t.day,
    CAST(t.service AS VARCHAR),
    CAST(t.channel AS VARCHAR),
    CAST(t.office AS VARCHAR),
    CAST(t.outcome AS VARCHAR)
FROM {view} AS t
JOIN files AS f ON f.file = t.file
WHERE {condition}
ORDER BY lot, file_path
LIMIT $most

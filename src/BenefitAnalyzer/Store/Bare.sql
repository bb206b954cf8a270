-- Rows with the labels that their days and channels give them; total is the same for all.
CREATE VIEW {name} AS
SELECT
    t.*,
    '' AS total,
    {periods},
    c.channel_class,
    coalesce(c.is_electronic, FALSE) AS is_electronic,
    coalesce(c.is_internal, FALSE) AS is_internal
FROM ({rows}) AS t
LEFT JOIN channels AS c ON c.channel = t.channel

-- Rows with the labels that they may be grouped by. A label that is not known is NULL; total is the same for all.
CREATE VIEW {name} AS
SELECT
    t.* EXCLUDE (district),
    '' AS total,
    {periods},
    s.service_type,
    s.department,
    s.cluster,
    {stage}
    c.channel_class,
    coalesce(c.is_electronic, FALSE) AS is_electronic,
    coalesce(c.is_internal, FALSE) AS is_internal,
    coalesce(CAST(t.district AS VARCHAR), o.district) AS district
FROM ({rows}) AS t
LEFT JOIN {services}
LEFT JOIN channels AS c ON c.channel = t.channel
LEFT JOIN offices AS o ON o.office = t.office

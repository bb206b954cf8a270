-- Rows with all labels that they may be grouped by. A label that is not known is NULL.
CREATE VIEW {name} AS
SELECT
    t.* EXCLUDE (district),
    s.service_type,
    s.department,
    s.cluster,
    {stage}
    coalesce(CAST(t.district AS VARCHAR), o.district) AS district
FROM {bare} AS t
LEFT JOIN {services}
LEFT JOIN offices AS o ON o.office = t.office

-- Rows with the labels that they may be grouped by. A label that is not known is NULL; total is the same for all.
CREATE VIEW {name} AS
SELECT
    t.* EXCLUDE (district),
    '' AS total,
    CASE WHEN t.last_day < date_trunc('month', t.day) + INTERVAL '1 month' THEN date_trunc('month', t.day) END AS month,
    CASE WHEN t.last_day < date_trunc('quarter', t.day) + INTERVAL '3 months' THEN date_trunc('quarter', t.day) END AS quarter,
    CASE WHEN year(t.last_day) = year(t.day) THEN year(t.day) END AS year,
    CASE
        WHEN year(t.last_day) - CAST(month(t.last_day) * 100 + day(t.last_day) < {fiscal_start} AS INTEGER)
           = year(t.day) - CAST(month(t.day) * 100 + day(t.day) < {fiscal_start} AS INTEGER)
        THEN year(t.day) - CAST(month(t.day) * 100 + day(t.day) < {fiscal_start} AS INTEGER)
    END AS fiscal_year,
    s.service_type,
    s.department,
    s.cluster,
    {stage}
    c.channel_class,
    coalesce(c.is_electronic, FALSE) AS is_electronic,
    coalesce(c.is_internal, FALSE) AS is_internal,
    coalesce(CAST(t.district AS VARCHAR), o.district) AS district
FROM ({rows}) AS t
LEFT JOIN service_history AS s
  ON s.service = t.service
 AND {span}
LEFT JOIN channels AS c ON c.channel = t.channel
LEFT JOIN offices AS o ON o.office = t.office

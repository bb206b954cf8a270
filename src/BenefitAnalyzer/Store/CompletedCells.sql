-- What was completed, with the counted returns: by electronic channels, and where it is known which channel it was.
CREATE VIEW {name} AS
SELECT
    *,
    completed AS known,
    CASE WHEN is_electronic THEN completed ELSE 0 END AS electronic,
    CAST(NULL AS DECIMAL(38, 8)) AS reported_cost
FROM {cells}
UNION ALL BY NAME
SELECT * FROM {returns}

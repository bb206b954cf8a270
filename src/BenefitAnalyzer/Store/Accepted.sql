-- The rows that count, with their local days: a transaction without a completion time that is completed counts as completed on the day it started.
CREATE VIEW accepted AS
SELECT
    r.*,
    CAST(r.started_local AS DATE) AS started_day,
    CAST(hour(r.started_local) AS UTINYINT) AS started_hour,
    CASE
        WHEN r.outcome IN ('completed', 'ineligible') THEN CAST(coalesce(r.completed_local, r.started_local) AS DATE)
    END AS completed_day
FROM (
    SELECT
        t.*,
        t.rowid AS row_id,
        {started_local} AS started_local,
        {completed_local} AS completed_local
    FROM transactions AS t
    WHERE NOT t.fault
      AND NOT t.duplicate
) AS r

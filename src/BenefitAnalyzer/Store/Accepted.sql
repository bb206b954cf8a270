-- The rows that count, with their local days: a transaction without a completion time that is completed counts as completed on the day it started.
-- Outcomes are compared as codes, which costs a third of comparing them as text.
CREATE VIEW accepted AS
SELECT
    d.*,
    CASE WHEN d.is_completed THEN d.last_known_day END AS completed_day
FROM (
    SELECT
        r.*,
        CAST(r.started_local AS DATE) AS started_day,
        CAST(hour(r.started_local) AS UTINYINT) AS started_hour,
        CAST(coalesce(r.completed_local, r.started_local) AS DATE) AS last_known_day,
        coalesce(r.outcome IN (CAST('completed' AS {outcome}), CAST('ineligible' AS {outcome})), FALSE) AS is_completed
    FROM (
        SELECT
            t.*,
            t.rowid AS row_id,
            {unfilled}        {started_local} AS started_local,
            {completed_local} AS completed_local
        FROM transactions AS t
        WHERE NOT t.fault
          AND NOT t.duplicate
    ) AS r
) AS d

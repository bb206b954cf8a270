-- The cubes from the accepted rows, and from services what they promise.
DELETE FROM cube;
DELETE FROM cube_office_month;
DELETE FROM cube_month;
DELETE FROM arrivals;

INSERT INTO cube
SELECT
    t.started_day,
    t.completed_day,
    {t.dimensions},
    {measures}
FROM accepted AS t
GROUP BY t.started_day, t.completed_day, {t.dimensions};

-- A resumed attempt is one start with what it was resumed by, and counts in a cell of its own beside the others: an attempt after which the
-- same customer took up the same service and channel again within 30 minutes of abandoning it; and, of the rows of one session (equal
-- session_id for one service and channel, within the source that numbered it), all but one: the completed one, else the last.
-- The abandoned ones are gathered first: joining them to all rows in one statement takes twice the time.
CREATE OR REPLACE TEMP TABLE abandoned AS
SELECT
    a.row_id,
    a.customer,
    a.service,
    a.channel,
    a.started_at,
    a.started_at + INTERVAL '30 minutes' AS until
FROM accepted AS a
WHERE a.outcome = 'abandoned'
  AND a.customer IS NOT NULL;

-- Most sessions have one row and need no order.
CREATE OR REPLACE TEMP TABLE repeated_sessions AS
SELECT
    t.source,
    t.session_id,
    t.service,
    t.channel
FROM accepted AS t
WHERE t.session_id IS NOT NULL
GROUP BY t.source, t.session_id, t.service, t.channel
HAVING count(*) > 1;

CREATE OR REPLACE TEMP TABLE resumed AS
SELECT
    a.row_id
FROM abandoned AS a
JOIN accepted AS b
  ON b.customer = a.customer
 AND b.service = a.service
 AND b.channel = a.channel
 AND b.started_at > a.started_at
 AND b.started_at <= a.until
UNION
SELECT
    s.row_id
FROM (
    SELECT
        t.row_id,
        row_number() OVER (
            PARTITION BY t.source, t.session_id, t.service, t.channel
            -- What the cube knows of a row comes last: rows that do not differ even in this may take each other's place.
            ORDER BY t.is_completed DESC, t.started_at DESC, t.transaction_id DESC, {t.dimensions}
        ) AS place
    FROM accepted AS t
    SEMI JOIN repeated_sessions AS r
      ON r.source = t.source
     AND r.session_id = t.session_id
     AND r.service = t.service
     AND r.channel = t.channel
) AS s
WHERE s.place > 1;

INSERT INTO cube (started_day, {dimensions}, count, resumed)
SELECT
    t.started_day,
    {t.dimensions},
    0,
    count(*)
FROM accepted AS t
JOIN resumed AS r ON r.row_id = t.row_id
GROUP BY t.started_day, {t.dimensions};

-- From rows again and not from the cube by day: DuckDB reads with one thread what the same transaction has written, in twice the time.
INSERT INTO cube_office_month
SELECT
    date_trunc('month', t.started_day),
    date_trunc('month', t.completed_day),
    {t.dimensions},
    {measures}
FROM accepted AS t
GROUP BY
    date_trunc('month', t.started_day),
    date_trunc('month', t.completed_day),
    {t.dimensions};

INSERT INTO cube_office_month (started_day, {dimensions}, count, resumed)
SELECT
    date_trunc('month', t.started_day),
    {t.dimensions},
    0,
    sum(t.resumed)
FROM cube AS t
WHERE t.count = 0
GROUP BY date_trunc('month', t.started_day), {t.dimensions};

INSERT INTO cube_month
SELECT
    t.started_day,
    t.completed_day,
    t.source,
    t.service,
    t.channel,
    t.outcome,
    t.assisted,
    {sums}
FROM cube_office_month AS t
GROUP BY
    t.started_day,
    t.completed_day,
    t.source,
    t.service,
    t.channel,
    t.outcome,
    t.assisted;

INSERT INTO arrivals
SELECT
    t.office,
    t.service,
    t.channel,
    isodow(t.started_day),
    t.started_hour,
    count(*)
FROM accepted AS t
GROUP BY t.office, t.service, t.channel, isodow(t.started_day), t.started_hour;

-- The cubes from the accepted rows, and from services what they promise.
DELETE FROM cube_started;
DELETE FROM cube_completed;
DELETE FROM cube_started_month;
DELETE FROM cube_completed_month;
DELETE FROM arrivals;

INSERT INTO cube_started
SELECT
    t.started_day,
    {t.dimensions},
    count(*),
    0,
    sum(t.handling_s),
    count(t.handling_s),
    sum(t.wait_s),
    count(t.wait_s),
    sum(t.customer_s),
    count(t.customer_s),
    sum(t.satisfaction),
    count(t.satisfaction),
    sum(t.fee_cents),
    count(t.fee_cents),
    count(CASE WHEN s.wait_pledge_s IS NOT NULL THEN t.wait_s END),
    count(CASE WHEN t.wait_s <= s.wait_pledge_s THEN 1 END)
FROM transactions AS t
LEFT JOIN services AS s ON s.service = t.service
WHERE NOT t.fault
  AND NOT t.duplicate
GROUP BY t.started_day, {t.dimensions};

-- An attempt counts as resumed when the same customer took up the same service and channel again within 30 minutes of abandoning
-- it, or when it is not the last row of its session: the two are one start. It is a cell of its own beside the others.
INSERT INTO cube_started (day, {dimensions}, started, resumed)
SELECT
    t.started_day,
    {t.dimensions},
    0,
    count(*)
FROM transactions AS t
WHERE t.rowid IN (
    SELECT a.rowid
    FROM transactions AS a
    JOIN transactions AS b
      ON b.customer = a.customer
     AND b.service = a.service
     AND b.channel = a.channel
     AND b.started_at > a.started_at
     AND b.started_at <= a.started_at + INTERVAL '30 minutes'
    WHERE a.outcome = 'abandoned'
      AND NOT a.fault
      AND NOT a.duplicate
      AND NOT b.fault
      AND NOT b.duplicate
    UNION
    SELECT a.rowid
    FROM transactions AS a
    JOIN transactions AS b
      ON b.session_id = a.session_id
     AND b.service = a.service
     AND b.channel = a.channel
     AND b.started_at > a.started_at
    WHERE NOT a.fault
      AND NOT a.duplicate
      AND NOT b.fault
      AND NOT b.duplicate
)
GROUP BY t.started_day, {t.dimensions};

INSERT INTO cube_completed
SELECT
    t.completed_day,
    {t.dimensions},
    count(*),
    count(t.due_at),
    count(CASE WHEN t.completed_at <= t.due_at THEN 1 END),
    count(t.customer)
FROM transactions AS t
WHERE NOT t.fault
  AND NOT t.duplicate
  AND t.completed_day IS NOT NULL
GROUP BY t.completed_day, {t.dimensions};

INSERT INTO cube_started_month
SELECT
    date_trunc('month', t.day),
    t.source,
    t.service,
    t.channel,
    t.outcome,
    t.assisted,
    sum(t.started),
    sum(t.resumed),
    sum(t.handling_s),
    sum(t.handling_n),
    sum(t.wait_s),
    sum(t.wait_n),
    sum(t.customer_s),
    sum(t.customer_n),
    sum(t.satisfaction),
    sum(t.satisfaction_n),
    sum(t.fee_cents),
    sum(t.fee_n),
    sum(t.wait_pledged),
    sum(t.wait_met)
FROM cube_started AS t
GROUP BY date_trunc('month', t.day), t.source, t.service, t.channel, t.outcome, t.assisted;

INSERT INTO cube_completed_month
SELECT
    date_trunc('month', t.day),
    t.source,
    t.service,
    t.channel,
    t.outcome,
    t.assisted,
    sum(t.completed),
    sum(t.pledged),
    sum(t.pledge_met),
    sum(t.linkable)
FROM cube_completed AS t
GROUP BY date_trunc('month', t.day), t.source, t.service, t.channel, t.outcome, t.assisted;

INSERT INTO arrivals
SELECT
    t.office,
    t.service,
    t.channel,
    isodow(t.started_day),
    t.started_hour,
    count(*)
FROM transactions AS t
WHERE NOT t.fault
  AND NOT t.duplicate
GROUP BY t.office, t.service, t.channel, isodow(t.started_day), t.started_hour;

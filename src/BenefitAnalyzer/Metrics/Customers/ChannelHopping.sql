-- Customers who changed channel for one service within N days ÷ customers. Where two rows of different channels are that close, so are
-- two neighbours in time.
SELECT
    {dimensions},
    count(DISTINCT CASE WHEN t.before_channel <> t.channel AND date_diff('second', t.before_at, t.started_at) <= $seconds THEN t.customer END) AS numerator,
    count(DISTINCT t.customer) AS denominator,
    count(t.customer) AS covered,
    count(*) AS coverable
FROM (
    SELECT
        r.*,
        lag(r.channel) OVER (PARTITION BY r.customer, r.service ORDER BY r.started_at, r.row_id) AS before_channel,
        lag(r.started_at) OVER (PARTITION BY r.customer, r.service ORDER BY r.started_at, r.row_id) AS before_at
    FROM started_rows AS r
    WHERE NOT r.is_internal
      AND r.day >= $from
      AND r.last_day < $until
) AS t
GROUP BY {dimensions}
ORDER BY {dimensions}

-- Customers who changed channel for one service within N days ÷ customers. Where two rows of different channels are that close, so are
-- two neighbours in time. Each customer of a group is brought to one row before they are counted; rows without one are only counted, since
-- putting them in order would take as long as all others. A change counts where the later of the two rows stands; the earlier one may lie
-- before the period, by no more days than N and one for the clocks that change.
SELECT
    {dimensions},
    count(CASE WHEN t.hops > 0 THEN 1 END) AS numerator,
    count(t.customer) AS denominator,
    sum(CASE WHEN t.customer IS NULL THEN 0 ELSE t.row_count END) AS covered,
    sum(t.row_count) AS coverable
FROM (
    SELECT
        {dimensions},
        t.customer,
        count(*) AS row_count,
        count(CASE WHEN t.before_channel <> t.channel AND date_diff('second', t.before_at, t.started_at) <= $seconds THEN 1 END) AS hops
    FROM (
        SELECT
            {dimensions},
            t.customer,
            t.day AS own_day,
            t.channel,
            t.started_at,
            lag(t.channel) OVER (PARTITION BY t.customer, t.service ORDER BY t.started_at, t.channel) AS before_channel,
            lag(t.started_at) OVER (PARTITION BY t.customer, t.service ORDER BY t.started_at, t.channel) AS before_at
        FROM started_rows AS t
        WHERE NOT t.is_internal
          AND t.customer IS NOT NULL
          AND t.day >= CAST($from AS DATE) - CAST($days_before AS INTEGER)
          AND t.last_day < $until
    ) AS t
    WHERE t.own_day >= $from
    GROUP BY {dimensions}, t.customer
    UNION ALL
    SELECT
        {dimensions},
        NULL,
        count(*),
        0
    FROM started_rows AS t
    WHERE NOT t.is_internal
      AND t.customer IS NULL
      AND t.day >= $from
      AND t.last_day < $until
    GROUP BY {dimensions}
) AS t
GROUP BY {dimensions}
ORDER BY {dimensions}

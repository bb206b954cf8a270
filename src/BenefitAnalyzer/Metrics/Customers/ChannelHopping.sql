-- Customers who changed channel for one service within N days ÷ customers. Where two rows of different channels are that close, so are
-- two neighbours in time. A change counts where the later of the two rows stands; the earlier one may lie before the period, by no more
-- days than N and one for the clocks that change. How many rows there are, the cube knows.
SELECT
    {dimensions},
    sum(t.hoppers) AS numerator,
    sum(t.customers) AS denominator,
    sum(t.of_customers) AS covered,
    sum(t.of_all) AS coverable
FROM (
    SELECT
        {dimensions},
        0 AS hoppers,
        0 AS customers,
        sum(t.linkable) AS of_customers,
        sum(t.started) AS of_all
    FROM {started_cells} AS t
    WHERE t.day >= $from
      AND t.last_day < $until
      AND NOT t.is_internal
    GROUP BY {dimensions}
    UNION ALL
    SELECT
        {dimensions},
        0,
        count(DISTINCT t.customer),
        0,
        0
    FROM started_rows AS t
    WHERE t.day >= $from
      AND t.last_day < $until
      AND NOT t.is_internal
      AND t.customer IS NOT NULL
    GROUP BY {dimensions}
    UNION ALL
    SELECT
        {dimensions},
        count(DISTINCT t.customer),
        0,
        0,
        0
    FROM (
        SELECT
            {dimensions},
            t.customer,
            t.day AS own_day,
            t.channel AS own_channel,
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
      AND t.before_channel <> t.own_channel
      AND date_diff('second', t.before_at, t.started_at) <= $seconds
    GROUP BY {dimensions}
) AS t
GROUP BY {dimensions}
HAVING sum(t.of_all) > 0
ORDER BY {dimensions}

    -- A counted return as a cell of what was completed. Digital volume is a part of volume, and tells take-up only where both are
    -- reported; a return of one channel tells it by that channel. Minutes are those of the volume beside them, and tell nothing without it.
    SELECT
        r.period_start AS day,
        r.period_end - 1 AS last_day,
        strftime(r.period_start, '%Y-%m-%d') || '..' || strftime(r.period_end, '%Y-%m-%d') AS period,
        r.file,
        r.line,
        r.source,
        r.service,
        r.channel,
        r.office,
        r.district,
        CAST(NULL AS VARCHAR) AS outcome,
        CAST(NULL AS BOOLEAN) AS assisted
        {groups},
        r.volume AS completed,
        0 AS pledged,
        0 AS pledge_met,
        0 AS linkable,
        CASE WHEN r.channel IS NOT NULL THEN r.volume WHEN r.digital_volume IS NOT NULL THEN r.volume END AS known,
        CASE
            WHEN r.channel IS NOT NULL THEN CASE WHEN k.is_electronic THEN r.volume ELSE 0 END
            WHEN r.volume IS NOT NULL THEN r.digital_volume
        END AS electronic,
        r.volume * r.cost_per_transaction AS reported_cost,
        CASE WHEN r.volume IS NOT NULL THEN r.handling_s END AS handling_s,
        CASE WHEN r.handling_s IS NOT NULL THEN r.volume END AS handling_n
    FROM accepted_returns AS r
    LEFT JOIN channels AS k ON k.channel = r.channel

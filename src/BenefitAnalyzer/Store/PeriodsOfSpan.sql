    -- A return belongs to a period that holds it whole; a return over several months belongs to none of them.
    CASE WHEN t.last_day < date_trunc('week', t.day) + INTERVAL '7 days' THEN date_trunc('week', t.day) END AS week,
    CASE WHEN t.last_day < date_trunc('month', t.day) + INTERVAL '1 month' THEN date_trunc('month', t.day) END AS month,
    CASE WHEN t.last_day < date_trunc('quarter', t.day) + INTERVAL '3 months' THEN date_trunc('quarter', t.day) END AS quarter,
    CASE WHEN year(t.last_day) = year(t.day) THEN year(t.day) END AS year,
    CASE
        WHEN year(t.last_day) - CAST(month(t.last_day) * 100 + day(t.last_day) < {fiscal_start} AS INTEGER)
           = year(t.day) - CAST(month(t.day) * 100 + day(t.day) < {fiscal_start} AS INTEGER)
        THEN year(t.day) - CAST(month(t.day) * 100 + day(t.day) < {fiscal_start} AS INTEGER)
    END AS fiscal_year

    -- What is counted on one day lies whole in every period of that day; saying so plainly saves a seventh of a query over rows.
    date_trunc('week', t.day) AS week,
    date_trunc('month', t.day) AS month,
    date_trunc('quarter', t.day) AS quarter,
    year(t.day) AS year,
    year(t.day) - CAST(month(t.day) * 100 + day(t.day) < {fiscal_start} AS INTEGER) AS fiscal_year

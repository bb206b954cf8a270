    -- How many traditional completions there are, and how many of them name a customer: that, the cube knows.
    SELECT
        {dimensions},
        0,
        sum(t.linkable),
        sum(t.completed)
    FROM {completed_cells} AS t
    WHERE t.day >= $from
      AND t.last_day < $until
      AND t.channel_class = 'traditional'
      AND t.period IS NULL
    GROUP BY {dimensions}

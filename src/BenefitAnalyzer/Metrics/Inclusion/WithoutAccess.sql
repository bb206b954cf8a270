-- People without access ÷ people of the group, with the interval of the table; asked by one group of people only, whose other rows have NULL there.
SELECT
    {dimensions},
    sum(t.people * (1 - t.with_access)) AS numerator,
    sum(CASE WHEN t.with_access IS NOT NULL THEN t.people END) AS denominator,
    sum(t.people * (1 - t.access_high)) AS low,
    sum(t.people * (1 - t.access_low)) AS high
FROM population_groups AS t
WHERE {dimensions} IS NOT NULL
  AND $from < $until
GROUP BY {dimensions}
ORDER BY {dimensions}

-- People without the skill ÷ people of the group; asked by one group of people only, whose other rows have NULL there.
SELECT
    {dimensions},
    sum(t.people * (1 - t.with_skill)) AS numerator,
    sum(CASE WHEN t.with_skill IS NOT NULL THEN t.people END) AS denominator
FROM population_groups AS t
WHERE {dimensions} IS NOT NULL
  AND $from < $until
GROUP BY {dimensions}
ORDER BY {dimensions}

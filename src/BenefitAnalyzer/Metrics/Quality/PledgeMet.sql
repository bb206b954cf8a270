-- Service pledge: completed by the due time ÷ completed with a due time and a time of completion.
SELECT
    {dimensions},
    sum(t.pledge_met) AS numerator,
    sum(t.pledged) AS denominator
FROM {completed_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
  AND t.period IS NULL
GROUP BY {dimensions}
HAVING sum(t.pledged) > 0
ORDER BY {dimensions}

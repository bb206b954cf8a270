-- Mean handling time: staff seconds ÷ started transactions with a handling time, with those of counted returns.
SELECT
    {dimensions},
    sum(t.handling_s) AS numerator,
    sum(t.handling_n) AS denominator,
    sum(t.handling_n) AS covered,
    sum(t.started) AS coverable
FROM {accepted_cells} AS t
WHERE t.day >= $from
  AND t.last_day < $until
  AND NOT t.is_internal
GROUP BY {dimensions}
HAVING sum(t.handling_n) > 0
ORDER BY {dimensions}

-- The most months that a transaction of each source took from its start to its completion; days of this cube are the first of their month.
SELECT CAST(t.source AS VARCHAR), max(date_diff('month', t.started_day, t.completed_day))
FROM cube_month AS t
WHERE t.completed_day > t.started_day
GROUP BY t.source

-- What occurs in each source: services, with the channels in which they occur; a return may name no channel.
SELECT DISTINCT CAST(t.source AS VARCHAR), CAST(t.service AS VARCHAR), CAST(t.channel AS VARCHAR)
FROM cube_month AS t
UNION
SELECT DISTINCT r.source, CAST(r.service AS VARCHAR), CAST(r.channel AS VARCHAR)
FROM accepted_returns AS r

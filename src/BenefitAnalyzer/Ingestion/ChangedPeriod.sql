-- Past periods that ingests changed, the latest ingest first.
SELECT
    c.ingest,
    c.source,
    c.channel,
    c.period_start,
    c.period_end,
    c.started_before,
    c.completed_before,
    c.started_after,
    c.completed_after,
    c.files
FROM period_changes AS c
ORDER BY c.ingest DESC, c.source, c.period_start, c.period_end, c.channel

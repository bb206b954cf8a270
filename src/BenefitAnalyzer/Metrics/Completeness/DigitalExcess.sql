-- Returns that report more digital transactions than transactions; one of a channel tells take-up by its channel.
SELECT r.source, CAST(r.service AS VARCHAR), r.period_start, r.period_end, r.volume, r.digital_volume
FROM accepted_returns AS r
WHERE r.digital_volume > r.volume
  AND r.channel IS NULL
ORDER BY r.source, r.period_start, r.period_end, CAST(r.service AS VARCHAR)

-- Returns that report more digital transactions than transactions.
SELECT r.source, CAST(r.service AS VARCHAR), r.period_start, r.period_end, r.volume, r.digital_volume
FROM accepted_returns AS r
WHERE r.digital_volume > r.volume
ORDER BY r.source, r.period_start, r.period_end, CAST(r.service AS VARCHAR)

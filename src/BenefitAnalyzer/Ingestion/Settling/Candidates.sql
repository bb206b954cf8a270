-- Valid rows whose hashed key occurs more than once. The text of the key is compared afterwards: two ids may share a hash.
SELECT
    t.rowid,
    t.file,
    CAST(t.source AS VARCHAR),
    t.transaction_id,
    coalesce(t.outcome = 'pending', FALSE),
    t.completed_at,
    CAST((t.started_at, t.service, t.channel, t.office, t.customer) AS VARCHAR)
FROM transactions AS t
JOIN (
    SELECT k.key_hash
    FROM transactions AS k
    WHERE k.transaction_id IS NOT NULL
      AND NOT k.fault
    GROUP BY k.key_hash
    HAVING count(*) > 1
) AS d ON d.key_hash = t.key_hash
WHERE NOT t.fault
ORDER BY t.source, t.transaction_id, t.rowid

-- Rows that have one of the ids in question. Hashes are compared first; the text is compared afterwards: two ids may share a hash.
CREATE OR REPLACE TEMP TABLE contested AS
SELECT
    t.rowid AS row_id,
    t.*
FROM transactions AS t
JOIN (
    SELECT DISTINCT hash(r.transaction_id) AS key_hash
    FROM repeated_ids AS r
) AS d ON d.key_hash = t.key_hash
WHERE t.transaction_id IS NOT NULL
  AND NOT t.fault;

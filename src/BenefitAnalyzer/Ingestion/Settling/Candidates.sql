-- Rows whose hashed id occurs more than once. The text is compared afterwards: two ids may share a hash.
CREATE OR REPLACE TEMP TABLE contested AS
SELECT
    t.rowid AS row_id,
    t.*
FROM transactions AS t
JOIN (
    SELECT k.key_hash
    FROM transactions AS k
    WHERE k.transaction_id IS NOT NULL
      AND NOT k.fault
    GROUP BY k.key_hash
    HAVING count(*) > 1
) AS d ON d.key_hash = t.key_hash
WHERE t.transaction_id IS NOT NULL
  AND NOT t.fault;

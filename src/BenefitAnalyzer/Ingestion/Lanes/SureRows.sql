-- Rows that are not faulty but have the id of one that is, in the same file. Hashes are compared first: two ids may share one, and no id
-- has a hash too.
SELECT t.*
FROM transactions AS t
JOIN doubtful AS d
  ON d.file = t.file
 AND hash(d.transaction_id) = t.key_hash
 AND d.transaction_id IS NOT DISTINCT FROM t.transaction_id
WHERE t.file >= $first
  AND NOT t.fault

-- Of every key that several rows have, the row that equals the staged winner stays; equal rows of one file are interchangeable.
CREATE OR REPLACE TEMP TABLE kept AS
SELECT
    min(c.row_id) AS row_id
FROM contested AS c
JOIN staged AS w
  ON w.file = c.file
 AND {same}
GROUP BY w.source, w.transaction_id;

CREATE OR REPLACE TEMP TABLE losers AS
SELECT
    c.row_id
FROM contested AS c
JOIN staged AS w
  ON w.transaction_id = c.transaction_id
 AND w.source = c.source
WHERE c.row_id NOT IN (SELECT row_id FROM kept);

UPDATE transactions
SET duplicate = FALSE
WHERE duplicate
  AND rowid NOT IN (SELECT row_id FROM losers);

UPDATE transactions
SET duplicate = TRUE
WHERE NOT duplicate
  AND rowid IN (SELECT row_id FROM losers);

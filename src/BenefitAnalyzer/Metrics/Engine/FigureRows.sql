-- Rows of a view that a figure looks at, each with what tells it from others of its file.
SELECT
    t.file AS in_file,
    t.transaction_id AS id_if_any,
    {identity} AS what_tells_it_apart,
    {number} AS which_of_equals
FROM {view} AS t
WHERE {condition}

-- Records that lost to another of their id which says something else, with the record that stayed.
SELECT
    d.source,
    d.transaction_id,
    f.path,
    d.line,
    k.path,
    d.kept_line,
    d.differs,
    d.fields,
    d.changes
FROM duplicates AS d
JOIN files AS f ON f.file = d.file
JOIN files AS k ON k.file = d.kept_file
WHERE d.fields <> ''
ORDER BY NOT d.differs, f.path, d.line, d.transaction_id
LIMIT $most

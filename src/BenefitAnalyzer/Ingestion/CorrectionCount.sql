-- Records that lost to another of their id which says something else; of them those that contradict it.
SELECT count(*), count(CASE WHEN d.differs THEN 1 END)
FROM duplicates AS d
WHERE d.fields <> ''

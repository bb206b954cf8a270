-- What was accepted, by the day it started, with the counted returns.
CREATE VIEW {name} AS
SELECT * FROM {cells}
UNION ALL BY NAME
SELECT *, completed AS started FROM {returns}

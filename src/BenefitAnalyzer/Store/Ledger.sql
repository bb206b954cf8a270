-- What was read, what was kept and what was not: one row a file, one row a rejected or duplicate record.
CREATE TABLE state (
    name  VARCHAR PRIMARY KEY,
    value VARCHAR NOT NULL
);

-- read = accepted + duplicates + rejected + blank, exactly; only cells of wide tables are blank.
CREATE TABLE files (
    file       INTEGER PRIMARY KEY,
    source     VARCHAR NOT NULL,
    path       VARCHAR NOT NULL,
    hash       VARCHAR NOT NULL,
    bytes      BIGINT NOT NULL,
    state      VARCHAR NOT NULL, -- loaded, copy, refused
    lane       VARCHAR NOT NULL, -- fast, careful, counts
    records    BIGINT NOT NULL,
    accepted   BIGINT NOT NULL,
    duplicates BIGINT NOT NULL,
    rejected   BIGINT NOT NULL,
    blank      BIGINT NOT NULL
);

-- Rejected records. Values of pseudonymised columns and of records of the wrong shape are withheld.
CREATE TABLE quarantine (
    file        INTEGER NOT NULL,
    line        BIGINT NOT NULL,
    byte_offset BIGINT,  -- NULL of a record that was accepted first and rejected for its id
    byte_length BIGINT,
    record_hash VARCHAR,
    "column"    VARCHAR,
    value       VARCHAR,
    code        VARCHAR NOT NULL,
    reason      VARCHAR NOT NULL
);

-- Valid records that lost to another record of the same key. Settled anew whenever files come, change or go. What a record said
-- stands in transactions, marked as a duplicate, so that the history of a corrected record is kept.
CREATE TABLE duplicates (
    file           INTEGER NOT NULL,
    line           BIGINT NOT NULL,  -- 0 where the file is gone
    source         VARCHAR NOT NULL,
    transaction_id VARCHAR NOT NULL,
    differs        BOOLEAN NOT NULL, -- from the record that was kept, in more than its progress
    kept_file      INTEGER NOT NULL,
    kept_line      BIGINT NOT NULL,
    fields         VARCHAR NOT NULL, -- in which the two differ, separated by commas; empty for equal records
    changes        VARCHAR NOT NULL  -- the same with both values, as "outcome: pending → completed"
);

-- What the offices behind the channels know of transactions: their ids, by the log that they confirm.
CREATE TABLE back_office (
    file           INTEGER NOT NULL,
    confirms       VARCHAR NOT NULL,
    transaction_id VARCHAR NOT NULL
);

-- History, and no input of any figure: what the study held when it was settled last, and how ingests changed periods that were past.
-- It is lost with the database, and a study loaded anew has none.
CREATE TABLE snapshots (
    ingest INTEGER NOT NULL -- number of the ingest that was settled last, among those that changed the data
);
CREATE TABLE snapshot_sums (
    source       VARCHAR NOT NULL,
    channel      VARCHAR,
    period_start DATE NOT NULL,
    period_end   DATE NOT NULL, -- not included
    started      BIGINT,
    completed    BIGINT
);
CREATE TABLE snapshot_files (
    source VARCHAR NOT NULL,
    path   VARCHAR NOT NULL,
    hash   VARCHAR NOT NULL
);
CREATE TABLE period_changes (
    ingest           INTEGER NOT NULL,
    source           VARCHAR NOT NULL,
    channel          VARCHAR,
    period_start     DATE NOT NULL,
    period_end       DATE NOT NULL, -- not included
    started_before   BIGINT,
    completed_before BIGINT,
    started_after    BIGINT,
    completed_after  BIGINT,
    files            VARCHAR NOT NULL
);

-- Counted returns keep their own period; they join a metric only at periods that contain them whole. Of several files that report the same
-- service, channel, office and period, one counts: settled anew whenever files come, change or go.
CREATE TABLE returns (
    file                 INTEGER NOT NULL,
    line                 BIGINT NOT NULL,
    source               VARCHAR NOT NULL,
    period_start         DATE NOT NULL,
    period_end           DATE NOT NULL, -- not included
    service              VARCHAR NOT NULL,
    channel              VARCHAR,
    office               VARCHAR,
    district             VARCHAR,
    volume               BIGINT,
    digital_volume       BIGINT,
    cost_per_transaction DECIMAL(18, 8),
    handling_s           BIGINT,
    replaced             BOOLEAN NOT NULL -- another file reports the same and counts instead
);
CREATE VIEW accepted_returns AS
SELECT r.*
FROM returns AS r
WHERE NOT r.replaced;

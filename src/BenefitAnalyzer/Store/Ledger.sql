-- What was read, what was kept and what was not: one row a file, one row a rejected or duplicate record.
CREATE TABLE state (
    name  VARCHAR PRIMARY KEY,
    value VARCHAR NOT NULL
);

-- read = accepted + duplicates + rejected, exactly; blank cells of wide tables are counted apart.
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
    byte_offset BIGINT NOT NULL,
    byte_length BIGINT NOT NULL,
    record_hash VARCHAR NOT NULL,
    "column"    VARCHAR,
    value       VARCHAR,
    code        VARCHAR NOT NULL,
    reason      VARCHAR NOT NULL
);

-- Valid records that lost to another record of the same key. Settled anew whenever files come, change or go.
CREATE TABLE duplicates (
    file           INTEGER NOT NULL,
    line           BIGINT NOT NULL,
    source         VARCHAR NOT NULL,
    transaction_id VARCHAR NOT NULL,
    differs        BOOLEAN NOT NULL -- from the record that was kept, in more than its outcome
);

-- Counted returns keep their own period; they join a metric only at periods that contain them whole.
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
    handling_s           BIGINT
);

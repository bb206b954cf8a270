-- What the study knows about codes, for labels; filled whenever the cubes are built.
CREATE TABLE services (
    service      {service},
    service_type VARCHAR,
    department   VARCHAR,
    cluster      VARCHAR,
    stage        VARCHAR,
    amenable     BOOLEAN,
    e_option_from DATE,
    wait_pledge_s BIGINT,              -- the M of "P % within M minutes"
    wait_pledge_share DECIMAL(9, 6),   -- its P
    total        VARCHAR DEFAULT ''
);
CREATE TABLE channels (
    channel       {channel},
    channel_class VARCHAR NOT NULL,
    is_electronic BOOLEAN NOT NULL,
    is_internal   BOOLEAN NOT NULL
);
CREATE TABLE offices (
    office   {office},
    district VARCHAR
);

-- People whom the logs cannot see, by value of a declared group or by district.
CREATE TABLE population (
    group_id    VARCHAR NOT NULL,
    value       VARCHAR NOT NULL,
    people      BIGINT NOT NULL,
    with_access DECIMAL(9, 6),
    with_skill  DECIMAL(9, 6),
    access_low  DECIMAL(9, 6),
    access_high DECIMAL(9, 6)
);

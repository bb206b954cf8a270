-- What the study knows about codes, for labels; filled whenever the cubes are built.
-- One row a service and span of days in which none of its dated attributes changes; the spans of a service cover all days.
CREATE TABLE service_history (
    service           {service},
    valid_from        DATE NOT NULL,
    valid_until       DATE NOT NULL, -- not included
    service_type      VARCHAR,
    department        VARCHAR,
    cluster           VARCHAR,
    stage             VARCHAR,
    stage_until       DATE NOT NULL, -- first day of another stage; the span may end before, with another attribute
    amenable          BOOLEAN,
    e_option          BOOLEAN NOT NULL,
    wait_pledge_s     BIGINT,        -- the M of "P % within M minutes"
    wait_pledge_share DECIMAL(9, 6), -- its P
    total             VARCHAR DEFAULT ''
);
-- One row a service, with what has no dates: the last span of each.
CREATE VIEW services AS
SELECT h.*
FROM service_history AS h
WHERE h.valid_until = DATE '{always_until}';
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

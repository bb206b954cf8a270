-- What the study knows about codes, for labels; filled whenever the cubes are built.
-- One row a service and span of days in which none of its dated attributes changes; the spans of a service cover all days.
CREATE TABLE service_history (
    service      {service},
    valid_from   DATE NOT NULL,
    valid_until  DATE NOT NULL, -- not included
    service_type VARCHAR,
    department   VARCHAR,
    cluster      VARCHAR,
    stage        VARCHAR,
    amenable     BOOLEAN,
    e_option     BOOLEAN NOT NULL,
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

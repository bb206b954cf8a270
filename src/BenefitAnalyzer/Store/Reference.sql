-- What the study knows about codes, for labels; filled whenever the cubes are built.
CREATE TABLE services (
    service      {service},
    service_type VARCHAR,
    department   VARCHAR,
    cluster      VARCHAR,
    stage        VARCHAR,
    amenable     BOOLEAN,
    e_option_from DATE,
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

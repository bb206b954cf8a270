-- A cell carries both days of its transactions: they count as started on the one and as completed on the other, which is NULL where
-- nothing was completed. Cells are summed, always; those of resumed attempts stand beside the others, with count 0.
CREATE TABLE cube (
    started_day DATE NOT NULL, completed_day DATE, {dimensions}
    {measures}
);

-- The same by month: a sixth of the cells where a day has few transactions of an office. A day is the first of its month.
CREATE TABLE cube_office_month (
    started_day DATE NOT NULL, completed_day DATE, {dimensions}
    {measures}
);

-- By month without offices and groups: what a slider asks.
CREATE TABLE cube_month (
    started_day DATE NOT NULL, completed_day DATE, {month_dimensions}
    {measures}
);

-- Arrivals by hour of the week, for queues; weekday 1 is Monday.
CREATE TABLE arrivals (
    office {office}, service {service}, channel {channel}, weekday TINYINT, hour TINYINT, started BIGINT
);

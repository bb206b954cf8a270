-- A cell carries both days of its transactions: they count as started on the one and as completed on the other, which is NULL where
-- nothing was completed. Cells are summed, always; those of resumed attempts stand beside the others, with count 0.
CREATE TABLE cube (
    started_day DATE NOT NULL, completed_day DATE, {dimensions}
    count BIGINT, resumed BIGINT, handling_s BIGINT, handling_n BIGINT, wait_s BIGINT, wait_n BIGINT,
    customer_s BIGINT, customer_n BIGINT, satisfaction BIGINT, satisfaction_n BIGINT, fee_cents BIGINT, fee_n BIGINT,
    wait_pledged BIGINT, wait_met BIGINT, pledged BIGINT, pledge_met BIGINT, linkable BIGINT
);

-- The same by month: a sixth of the cells where a day has few transactions of an office. A day is the first of its month.
CREATE TABLE cube_office_month (
    started_day DATE NOT NULL, completed_day DATE, {dimensions}
    count BIGINT, resumed BIGINT, handling_s BIGINT, handling_n BIGINT, wait_s BIGINT, wait_n BIGINT,
    customer_s BIGINT, customer_n BIGINT, satisfaction BIGINT, satisfaction_n BIGINT, fee_cents BIGINT, fee_n BIGINT,
    wait_pledged BIGINT, wait_met BIGINT, pledged BIGINT, pledge_met BIGINT, linkable BIGINT
);

-- By month without offices and groups: what a slider asks.
CREATE TABLE cube_month (
    started_day DATE NOT NULL, completed_day DATE, {month_dimensions}
    count BIGINT, resumed BIGINT, handling_s BIGINT, handling_n BIGINT, wait_s BIGINT, wait_n BIGINT,
    customer_s BIGINT, customer_n BIGINT, satisfaction BIGINT, satisfaction_n BIGINT, fee_cents BIGINT, fee_n BIGINT,
    wait_pledged BIGINT, wait_met BIGINT, pledged BIGINT, pledge_met BIGINT, linkable BIGINT
);

-- Arrivals by hour of the week, for queues; weekday 1 is Monday.
CREATE TABLE arrivals (
    office {office}, service {service}, channel {channel}, weekday TINYINT, hour TINYINT, started BIGINT
);

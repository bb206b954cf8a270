-- A transaction is counted on the day it started and on the day it was completed: one cube each, since every metric asks one of them.
CREATE TABLE cube_started (
    day DATE NOT NULL, {dimensions}
    started BIGINT, resumed BIGINT, handling_s BIGINT, handling_n BIGINT, wait_s BIGINT, wait_n BIGINT,
    customer_s BIGINT, customer_n BIGINT, satisfaction BIGINT, satisfaction_n BIGINT, fee_cents BIGINT, fee_n BIGINT,
    wait_pledged BIGINT, wait_met BIGINT
);
CREATE TABLE cube_completed (
    day DATE NOT NULL, {dimensions}
    completed BIGINT, pledged BIGINT, pledge_met BIGINT, linkable BIGINT
);

-- The same by month, without offices and groups: what a slider asks. day is the first of the month.
CREATE TABLE cube_started_month (
    day DATE NOT NULL, {month_dimensions}
    started BIGINT, resumed BIGINT, handling_s BIGINT, handling_n BIGINT, wait_s BIGINT, wait_n BIGINT,
    customer_s BIGINT, customer_n BIGINT, satisfaction BIGINT, satisfaction_n BIGINT, fee_cents BIGINT, fee_n BIGINT,
    wait_pledged BIGINT, wait_met BIGINT
);
CREATE TABLE cube_completed_month (
    day DATE NOT NULL, {month_dimensions}
    completed BIGINT, pledged BIGINT, pledge_met BIGINT, linkable BIGINT
);

-- Arrivals by hour of the week, for queues; weekday 1 is Monday.
CREATE TABLE arrivals (
    office {office}, service {service}, channel {channel}, weekday TINYINT, hour TINYINT, started BIGINT
);
